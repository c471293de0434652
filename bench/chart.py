from bench.results import Results
def chart(r: Results) -> str:
    return ""
