// FrontDesk
