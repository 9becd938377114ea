/// What the command line says, split by subject. Commands and options that help are handed in.
public protocol CommandLineWording:
  ReceiptWording, ListWording, ChatListWording, RosterWording, ListeningWording,
  CommandFaultWording, HintWording, DoctorWording, StoreReportWording, DemoWording, ConfigWording,
  SearchWording, StaffingWording, SimulationWording
{}
