import Desk
import Glibc
import Store

/// Agents' pictures in a desk's directory, a file each, named after its digest: written whole or not
/// at all. That it is a picture is seen whenever it is read, since a group's members may place what they
/// like.
struct FilePictures: PictureStore {
  private let directory: StoreDirectory

  init(_ directory: StoreDirectory) { self.directory = directory }

  /// So long, in seconds, a picture may lie there that no agent has.
  private static let patience = 86400
  /// What the names of files end in that are not whole yet.
  private static let unfinished = ".new"

  func keep(_ picture: Picture, beside others: Set<PictureID>) throws(StoreError) {
    let folder = try directory.folderToWrite(StoreDirectory.pictures)
    dropOld(folder, except: others)
    // One that is there is written anew: it may be somebody else's of that name, or about to go.
    let new = try folder.makeUnguessable(
      picture.id.text + ".", FilePictures.unfinished, mode: directory.fileMode)
    do throws(StoreError) {
      directory.give(new.file.fd)
      try new.file.write(picture.bytes, at: 0, .system)
      try new.file.sync(.system)
      try folder.rename(new.name, to: picture.id.text, in: folder)
      try folder.sync()
    } catch {
      folder.remove(new.name)
      throw error
    }
  }

  func holds(_ id: PictureID) -> Bool {
    ((try? picture(id)) ?? nil) != nil
  }

  func picture(_ id: PictureID) throws(StoreError) -> Picture? {
    guard id.isValid,
      let file = try directory.open(
        DeskFile(folder: StoreDirectory.pictures, name: id.text))
    else { return nil }
    let size = try file.size()
    guard size <= Picture.mostBytes,
      let picture = try? Picture(try file.bytes(0..<size), knownAs: id)
    else { return nil }
    return picture
  }

  /// Removes pictures that no agent has, and what a run that was killed left half written, unless that
  /// came lately.
  private func dropOld(_ folder: Folder, except kept: Set<PictureID>) {
    for name in (try? folder.names()) ?? [] where !kept.contains(PictureID(name)) {
      var status = stat()
      guard fstatat(folder.fd, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        time(nil) - status.st_mtim.tv_sec > FilePictures.patience
      else { continue }
      folder.remove(name)
    }
  }
}
