"""What accredited outlets get before its hour: a tree of its own, a folder for each of them."""
