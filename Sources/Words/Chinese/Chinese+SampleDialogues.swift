extension Chinese {
  public func document(of sample: SampleDialogue) -> String {
    switch sample {
    case .askAtOnce: Chinese.askAtOnce
    case .qualify: Chinese.qualify
    case .afterHours: Chinese.afterHours
    }
  }

  private static let askAtOnce = #"""
    {
      "id": "ask-at-once",
      "name": "立刻請真人服務",
      "description": "詢問訪客是否需要真人，以及該如何稱呼。",
      "language": "zh-Hant",
      "poke": true,
      "targets": {"include": ["*.shop.example"]},
      "when": {"timeOnPage": 10},
      "start": "hello",
      "cards": {
        "hello": {
          "card": "question",
          "text": "{{firstName:\"您\"}}好！需要請專人與您對談嗎？",
          "attribute": "wantsPerson",
          "choices": [
            {"text": "好，麻煩了", "value": "yes", "next": "name"},
            {"text": "不用，謝謝", "value": "no", "next": "bye"}
          ]
        },
        "name": {
          "card": "infoCapture", "attribute": "firstName", "type": "text",
          "prompt": "請問怎麼稱呼您？", "placeholder": "您的名字", "next": "email"
        },
        "email": {
          "card": "infoCapture", "attribute": "email", "type": "email",
          "prompt": "謝謝您，{{firstName}}。萬一斷線，可以用哪個電子郵件聯絡您？",
          "placeholder": "name@company.example", "next": "person"
        },
        "person": {
          "card": "liveChat", "route": {"kind": "roundRobin"},
          "whenBusy": {"wait": 300}, "leaveMessage": true
        },
        "bye": {"card": "message", "text": "好的。有需要時，我們都在這裡。"}
      }
    }

    """#

  private static let qualify = #"""
    {
      "id": "qualify",
      "name": "先了解需求，再依規則指派",
      "description": "詢問訪客想要什麼；由誰對談，依規則決定。",
      "priority": 50,
      "language": "zh-Hant",
      "targets": {"include": ["*.shop.example/pricing/*"]},
      "when": {"timeOnPage": 20, "scroll": 25},
      "start": "interest",
      "cards": {
        "interest": {
          "card": "question",
          "text": "您想了解方案的哪一方面？",
          "attribute": "interest",
          "choices": [
            {"text": "我想購買", "value": "buy", "next": "seats"},
            {"text": "我在比較", "value": "compare", "next": "list"},
            {"text": "我已經有方案", "value": "customer", "next": "talk"}
          ]
        },
        "seats": {
          "card": "infoCapture", "attribute": "seats", "type": "number",
          "prompt": "預計有多少人使用？", "placeholder": "25", "next": "size"
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
          "card": "document", "title": "所有方案一覽",
          "url": "https://shop.example/plans.pdf", "next": "talk"
        },
        "talk": {
          "card": "question",
          "text": "要請熟悉方案的人員現在與您對談嗎？",
          "attribute": "wantsPerson",
          "choices": [
            {"text": "好，麻煩了", "value": "yes", "next": "name"},
            {"text": "先不用", "value": "no", "next": "bye"}
          ]
        },
        "name": {
          "card": "infoCapture", "attribute": "firstName", "type": "text",
          "prompt": "請問怎麼稱呼您？", "placeholder": "您的名字", "next": "email"
        },
        "email": {
          "card": "infoCapture", "attribute": "email", "type": "email",
          "prompt": "{{firstName}}，請問您工作用的電子郵件？",
          "placeholder": "name@company.example", "next": "person"
        },
        "person": {
          "card": "liveChat", "route": {"kind": "customRules"},
          "whenBusy": {"wait": 600}, "leaveMessage": true
        },
        "bye": {"card": "message", "text": "謝謝您。您的回答會保留到下次。"}
      }
    }

    """#

  private static let afterHours = #"""
    {
      "id": "after-hours",
      "name": "下班時間請留言",
      "description": "有人在時由真人服務；否則留言，稍後回覆。",
      "priority": 60,
      "language": "zh-Hant",
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
          "text": "我們在線上。需要請專人與您對談嗎？",
          "choices": [
            {"text": "好，麻煩了", "next": "name"},
            {"text": "不用，謝謝", "next": "bye"}
          ]
        },
        "closed": {
          "card": "question",
          "text": "目前沒有人員在線上。您要留言嗎？",
          "choices": [
            {"text": "好，我要留言", "next": "name"},
            {"text": "不用，謝謝", "next": "bye"}
          ]
        },
        "name": {
          "card": "infoCapture", "attribute": "firstName", "type": "text",
          "prompt": "請問怎麼稱呼您？", "placeholder": "您的名字", "next": "email"
        },
        "email": {
          "card": "infoCapture", "attribute": "email", "type": "email",
          "prompt": "{{firstName}}，我們該回覆到哪個電子郵件？",
          "placeholder": "name@company.example", "next": "person"
        },
        "person": {
          "card": "liveChat", "route": {"kind": "roundRobin"}, "leaveMessage": true,
          "fallback": "目前沒有人員在線上。**請留言給我們**，我們會回覆您。"
        },
        "bye": {"card": "message", "text": "好的。歡迎隨時再來。"}
      }
    }

    """#
}
