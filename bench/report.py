from bench.results import Results
def report(r: Results) -> str:
    return ""
