// Reads a podcast's feed from standard input and writes what a Podcasting 2.0 player sees of it.
const { readFileSync } = require("node:fs");
const { parseFeed } = require("podcast-partytime");

process.stdout.write(JSON.stringify(parseFeed(readFileSync(0, "utf-8"))));
