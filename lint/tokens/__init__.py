"""What image models count: tokens, words, characters, each with the place where it stands."""
