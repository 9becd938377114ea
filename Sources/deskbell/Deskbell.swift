@main struct Deskbell {
  static func main() {}
}
