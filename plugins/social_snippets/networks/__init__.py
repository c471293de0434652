"""One module per network: a story and the site in, the text to post out."""
