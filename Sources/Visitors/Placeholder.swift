// Visitors
