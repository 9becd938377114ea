extension English {
  public func document(of sample: SampleDialogue) -> String {
    switch sample {
    case .askAtOnce: English.askAtOnce
    case .qualify: English.qualify
    case .afterHours: English.afterHours
    }
  }

  private static let askAtOnce = #"""
    {
      "id": "ask-at-once",
      "name": "Ask a person at once",
      "description": "Asks whether the visitor wants a person, and whom that would answer.",
      "language": "en",
      "poke": true,
      "targets": {"include": ["*.shop.example"]},
      "when": {"timeOnPage": 10},
      "start": "hello",
      "cards": {
        "hello": {
          "card": "question",
          "text": "Hello {{firstName:\"there\"}}! Would you like to talk to a person?",
          "attribute": "wantsPerson",
          "choices": [
            {"text": "Yes, please", "value": "yes", "next": "name"},
            {"text": "No, thank you", "value": "no", "next": "bye"}
          ]
        },
        "name": {
          "card": "infoCapture", "attribute": "firstName", "type": "text",
          "prompt": "What may we call you?", "placeholder": "Your first name", "next": "email"
        },
        "email": {
          "card": "infoCapture", "attribute": "email", "type": "email",
          "prompt": "Thank you, {{firstName}}. Where can we reach you if we lose each other?",
          "placeholder": "name@company.example", "next": "person"
        },
        "person": {
          "card": "liveChat", "route": {"kind": "roundRobin"},
          "whenBusy": {"wait": 300}, "leaveMessage": true
        },
        "bye": {"card": "message", "text": "All right. We are here if you need us."}
      }
    }

    """#

  private static let qualify = #"""
    {
      "id": "qualify",
      "name": "Qualify, then route by rules",
      "description": "Asks what the visitor is after; the rules say who talks to them.",
      "priority": 50,
      "language": "en",
      "targets": {"include": ["*.shop.example/pricing/*"]},
      "when": {"timeOnPage": 20, "scroll": 25},
      "start": "interest",
      "cards": {
        "interest": {
          "card": "question",
          "text": "What brings you to our prices?",
          "attribute": "interest",
          "choices": [
            {"text": "I want to buy", "value": "buy", "next": "seats"},
            {"text": "I compare", "value": "compare", "next": "list"},
            {"text": "I have a plan already", "value": "customer", "next": "talk"}
          ]
        },
        "seats": {
          "card": "infoCapture", "attribute": "seats", "type": "number",
          "prompt": "For how many people?", "placeholder": "25", "next": "size"
        },
        "size": {
          "card": "condition",
          "branches": [
            {
              "when": {"attribute": "seats", "op": "greaterThan", "values": ["50"]},
              "next": "large"
            }
          ],
          "next": "qualified"
        },
        "large": {"card": "action", "set": {"segment": "large"}, "next": "qualified"},
        "qualified": {"card": "goal", "name": "qualified", "next": "talk"},
        "list": {
          "card": "document", "title": "All plans side by side",
          "url": "https://shop.example/plans.pdf", "next": "talk"
        },
        "talk": {
          "card": "question",
          "text": "Shall somebody who knows our plans well talk to you now?",
          "attribute": "wantsPerson",
          "choices": [
            {"text": "Yes, please", "value": "yes", "next": "name"},
            {"text": "Not now", "value": "no", "next": "bye"}
          ]
        },
        "name": {
          "card": "infoCapture", "attribute": "firstName", "type": "text",
          "prompt": "What may we call you?", "placeholder": "Your first name", "next": "email"
        },
        "email": {
          "card": "infoCapture", "attribute": "email", "type": "email",
          "prompt": "And your work email, {{firstName}}?",
          "placeholder": "name@company.example", "next": "person"
        },
        "person": {
          "card": "liveChat", "route": {"kind": "customRules"},
          "whenBusy": {"wait": 600}, "leaveMessage": true
        },
        "bye": {"card": "message", "text": "Thank you. Your answers are kept for next time."}
      }
    }

    """#

  private static let afterHours = #"""
    {
      "id": "after-hours",
      "name": "After hours, leave a message",
      "description": "A person while somebody is there; else a message, to be answered later.",
      "priority": 60,
      "language": "en",
      "targets": {"include": ["*.shop.example/contact/*"]},
      "start": "open",
      "cards": {
        "open": {
          "card": "condition",
          "branches": [{"when": {"agentAvailable": {"kind": "roundRobin"}}, "next": "talk"}],
          "next": "closed"
        },
        "talk": {
          "card": "question",
          "text": "We are here. Would you like to talk to somebody?",
          "choices": [
            {"text": "Yes, please", "next": "name"},
            {"text": "No, thank you", "next": "bye"}
          ]
        },
        "closed": {
          "card": "question",
          "text": "Nobody is here right now. Would you like to leave a message?",
          "choices": [
            {"text": "Yes, a message", "next": "name"},
            {"text": "No, thank you", "next": "bye"}
          ]
        },
        "name": {
          "card": "infoCapture", "attribute": "firstName", "type": "text",
          "prompt": "What may we call you?", "placeholder": "Your first name", "next": "email"
        },
        "email": {
          "card": "infoCapture", "attribute": "email", "type": "email",
          "prompt": "Where shall we answer you, {{firstName}}?",
          "placeholder": "name@company.example", "next": "person"
        },
        "person": {
          "card": "liveChat", "route": {"kind": "roundRobin"}, "leaveMessage": true,
          "fallback": "Nobody is here right now. **Leave us a message**, and we write back."
        },
        "bye": {"card": "message", "text": "All right. Come back whenever you like."}
      }
    }

    """#
}
