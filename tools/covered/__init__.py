"""What part of the code the tests run: counted by `make test`, compared with the record that the pages show."""
