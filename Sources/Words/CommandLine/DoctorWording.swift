/// What the doctor says.
public protocol DoctorWording: Sendable {
  func finding(_ finding: DoctorFinding) -> String
}
