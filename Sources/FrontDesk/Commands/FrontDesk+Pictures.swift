public import Desk
import Store

extension FrontDesk {
  /// Keeps a picture, so that an agent can have it: durable when this returns. A picture that no
  /// agent has goes again by and by.
  ///
  /// - Parameter isOwn: whether it is to be that of whoever has it kept.
  /// - Throws: whoever has it kept does not manage agents, nor may they change their own picture where
  ///   it is; the store cannot be written.
  public func keep(
    _ picture: Picture, isOwn: Bool, by principal: Principal
  ) throws(DeskError) {
    try follow()
    do throws(Refusal) {
      if isOwn {
        try requireOwnProfile(of: principal, engine)
      } else {
        try require(.manageAgents, of: principal, to: .manageAgents, engine)
      }
    } catch {
      throw .refused(error)
    }
    guard let pictures else { throw .refused(Refusal(.value(.pictureNotKept(picture.id)))) }
    let had = Set(state.agents.compactMap(\.picture))
    try FrontDesk.reading { () throws(StoreError) in try pictures.keep(picture, beside: had) }
  }
}
