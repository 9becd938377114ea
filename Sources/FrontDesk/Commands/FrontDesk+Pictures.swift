public import Desk
import Store

extension FrontDesk {
  /// Keeps a picture, so that an agent can have it: durable when this returns. A picture that no
  /// agent has goes again by and by.
  ///
  /// - Throws: whoever has it kept neither manages agents nor may change their own picture; the store cannot be written.
  public func keep(_ picture: Picture, by principal: Principal) throws(DeskError) {
    try follow()
    do throws(Refusal) {
      try requireOwnProfile(of: principal, engine)
    } catch {
      throw .refused(error)
    }
    guard let pictures else { throw .refused(Refusal(.value(.pictureNotKept(picture.id)))) }
    let had = Set(state.agents.compactMap(\.picture))
    try FrontDesk.reading { () throws(StoreError) in try pictures.keep(picture, beside: had) }
  }
}
