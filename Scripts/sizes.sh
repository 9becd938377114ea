# To be sourced.

# size_of FILE: how large it is, for people.
size_of() {
  bytes=$(wc -c <"$1")
  echo "$((bytes / 1000000)).$((bytes / 100000 % 10)) MB"
}
