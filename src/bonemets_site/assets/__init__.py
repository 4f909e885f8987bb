"""What pages load that others wrote: typefaces, search engine, and the program that makes one file of many."""
