extension Phrasebook {
  static let english = Phrasebook(
    people: People(
      givenNames: [
        ("Ann", "ann"), ("Daniel", "daniel"), ("Grace", "grace"), ("Oliver", "oliver"),
        ("Priya", "priya"), ("Marcus", "marcus"), ("Fiona", "fiona"), ("Tom", "tom"),
        ("Zadie", "zadie"), ("Callum", "callum"), ("Ruth", "ruth"), ("Samir", "samir"),
      ],
      familyNames: [
        ("Whitfield", "whitfield"), ("Okonkwo", "okonkwo"), ("Baker", "baker"),
        ("Sutherland", "sutherland"), ("Patel", "patel"), ("Nolan", "nolan"), ("Reyes", "reyes"),
        ("Ashworth", "ashworth"), ("Clarke", "clarke"), ("MacLeod", "macleod"),
        ("Fletcher", "fletcher"), ("O’Hara", "ohara"),
      ],
      isFamilyNameFirst: false,
      companies: [
        ("Brightwater Schools", "brightwater-schools.example"),
        ("Harbour & Hill Outfitters", "harbourhill.example"),
        ("Northgate Couriers", "northgate-couriers.example"),
        ("Fernley Garden Centres", "fernley.example"),
        ("Pedal Parade Cycles", "pedalparade.example"),
      ],
      mailDomains: ["mail.example", "post.example", "inbox.example"],
      jobTitles: [
        "Shop manager", "Office manager", "Teacher", "Buyer", "Courier", "Developer",
        "Head of purchasing", "Accountant",
      ],
      phones: ["+44 20 7946 0###", "+44 161 496 0###", "+1 415 555 01##"],
      countries: ["United Kingdom", "Ireland", "United States", "Canada"]),
    visitor: VisitorPhrases(
      greetings: ["Hi!", "Hello!", "Good day.", "Hi there!", "Hey, quick question."],
      pings: ["Hello?", "Hi, is this a person or a robot?", "Hi", "Anyone there?"],
      nudges: [
        "Are you still there?", "Hello? Did you see my message?",
        "Just checking that this came through.", "No rush, but is somebody looking into it?",
      ],
      angryNudges: [
        "HELLO??", "I have been sitting here for minutes now.",
        "Is this what you call live chat? It looks rather dead to me.",
      ],
      goneUnanswered: [
        "Never mind, I’ll write an email instead.", "I have to catch my train. Bye.",
        "Nobody there, then. Goodbye.", "OK, I’ll try another shop.",
      ],
      waiting: [
        "Sure, take your time.", "OK, I’ll wait.", "No problem, I’ll make some tea meanwhile.",
        "Fine, thanks for looking.",
      ],
      grumbles: [
        "Another minute? I have been waiting since Tuesday!",
        "If it has to be. But please don’t forget me.",
        "I hope this won’t take as long as last time.",
      ],
      forgiving: [
        "That’s all right, these things happen.", "No worries. How do we fix it?",
        "Apology accepted. So, what happens now?",
      ],
      angryOpenings: [
        "This is the third time I am asking.", "I am really disappointed.",
        "Honestly, I expected better of you.",
      ],
      notEnough: [
        "And how does that help me exactly?", "That is what your colleague said last week, too.",
        "I’d like to know WHEN, not whether.",
      ],
      puzzled: [
        "Sorry, I don’t quite follow. What do I have to do now?",
        "Hm, I’m not very good at these things. Could you say that in other words?",
        "Do you mean in my account, or in the email you sent?",
      ],
      asides: [
        "It’s pouring here by the way, a fine day for your trade.",
        "My dog ate the label of the old one, so I had to guess.",
        "My neighbour has the green one and swears by it.",
      ],
      yes: ["Yes, exactly.", "Yes please.", "That’s right."],
      noIdea: [
        "I don’t know, sorry.", "I’d have to look that up, it’s not here in front of me.",
        "No idea, to be honest.",
      ],
      short: ["ok", "yes", "fine", "hm", "right"],
      thanks: [
        "Perfect, thank you so much!", "Great, that’s all I wanted to know. Thanks!",
        "Brilliant, thank you for the quick help.", "Oh, that was easy. Thank you!",
        "OK. Thanks for sorting it out.",
      ],
      farewells: ["Bye!", "Have a good day!", "Take care, bye.", "Cheers, bye!"],
      passedOn: [
        "Oh, am I talking to somebody else now? It was about {order}.",
        "Hello again. Did they tell you what it’s about?",
      ],
      otherLanguage: ["Could we go on in English, please?"]),
    agent: AgentPhrases(
      greetings: [
        "Hello {name}, this is {me} of Larkfield.", "Hi {name}, {me} here. Good to have you.",
        "Good day, {name}! You’re talking to {me}.",
        "Hello, this is {me} of Larkfield.",
      ],
      inquiries: ["What can I do for you?", "How can I help?", "What is it about?"],
      askNumber: [
        "Could you tell me the number, please? It begins with LF for orders, INV for invoices.",
        "Which order is it about? What is its number?",
      ],
      patience: [
        "One moment, I’m looking it up.", "Let me check that with the warehouse, just a minute.",
        "Please bear with me for a moment.",
      ],
      apologies: [
        "I’m sorry about that, that’s not how it should be.", "I’m sorry for the trouble.",
      ],
      anythingElse: [
        "Is there anything else I can do for you?", "Can I help you with anything else?",
      ],
      stillThere: [
        "Are you still there, {name}?", "Take your time. Just tell me when you’re back.",
      ],
      farewells: [
        "You’re welcome. Goodbye, and stay dry!", "Thank you for writing, {name}. Goodbye!",
        "Gladly. Have a good day!",
      ]),
    keywords: Keywords(
      greeting: ["hi ", "hello", "good morning", "good day", "good afternoon", "welcome", "hey "],
      details: [
        "number", "which order", "which size", "which product", "which model", "your email",
        "what size", "how many", "when did you", "what happen", "could you tell me", "can you tell",
        "details", "error message",
      ],
      apology: ["sorry", "apolog", "regret"],
      patience: [
        "one moment", "a moment", "just a minute", "one minute", "a minute", "hold on", "bear with",
        "let me check", "let me see", "please wait", "looking it up", "looking into",
      ],
      solution: [
        "i have sent", "i ve sent", "we ll send", "i ll send", "will send", "on its way", "refund",
        "you can ", "please use", "try ", "done", "solved", "fixed", "replace", "will arrive",
        "will be there", "i have changed", "i ve changed", "i recommend", "take the", "corrected",
        "it should", "ships", "wash it", "measure", "delivered", "free of charge",
      ],
      anythingElse: ["anything else", "something else", "further question", "else i can"],
      goodbye: [
        "goodbye", "good bye", "bye", "have a good", "have a nice", "take care", "see you",
      ],
      thanks: ["thank", "cheers", "thx ", "brilliant", "perfect"]),
    particulars: .english,
    topics: [
      .delivery: TopicPhrases(
        keywords: [
          "deliver", "parcel", "where is my", "arrive", "tracking", "courier", "shipped",
          "shipment",
        ],
        openings: [
          "My {product} should have arrived on Monday. Where is my parcel?",
          "The tracking page has said “on its way” for five days.|Has my parcel got lost?",
          "When will my order be delivered? I’m only at home until Thursday.",
        ],
        details: [
          "It’s {order}.", "The address is the one on my account, nothing has changed there.",
        ],
        followUps: [
          "Could the driver leave it with a neighbour?",
          "Can I still change the address to my office?",
        ],
        solutions: [
          "I’ve found it: the parcel was held up at the depot. It will arrive tomorrow before noon.",
          "The parcel went missing at the carrier. I’ll send you a new one today, free of charge.",
          "{number} left our warehouse yesterday; it will be there on Wednesday, and I’ve sent the "
            + "new tracking link to your email.",
        ],
        followUpAnswers: [
          "Yes, I have noted it for the driver.",
          "That works until six this evening; I have changed it for you.",
        ]),
      .size: TopicPhrases(
        keywords: [
          "size", "run small", "fit", "too small", "too big", "tight", "sleeve", "measure", "boots",
        ],
        openings: [
          "I ordered the {product} in {size} and it’s too tight at the shoulders.|Can I swap it "
            + "for a {otherSize}?",
          "I’m between {size} and {otherSize}. Does the {product} run small?",
          "Which size of the {product} fits over a thick jumper? I usually wear {size}.",
        ],
        details: ["I’m 1.78 m and usually wear {size}.", "The order was {order}, if you need it."],
        followUps: [
          "And who pays for sending it back?", "Do the boots come in half sizes as well?",
        ],
        solutions: [
          "Swapping is free: I’ve sent a label to your email, and the {otherSize} ships as soon as "
            + "the carrier has your parcel.",
          "The {product} is cut slim. With a jumper underneath take the {otherSize}.",
          "Measure a jacket you like from armpit to armpit and compare it with the table on the "
            + "page; at 58 cm I recommend the larger one.",
        ],
        followUpAnswers: [
          "Sending it back is free for thirty days.",
          "Not in halves, but you can take the larger ones with our felt insoles.",
        ]),
      .invoice: TopicPhrases(
        keywords: ["invoice", "bill", "vat", "tax", "accounting", "payment", "charged", "receipt"],
        openings: [
          "There’s a mistake on your invoice: our VAT number is missing.",
          "We were charged twice for the same order.|Could somebody look at invoice {invoice}?",
          "I need a receipt for my tax return and can’t find one in my account.",
        ],
        details: ["The invoice is {invoice}.", "The VAT number is GB 999 9999 73."],
        followUps: [
          "Could you put our purchase order number on it next time?",
          "Can invoices go straight to accounting@ our domain?",
        ],
        solutions: [
          "I have corrected {number}; the new one is in your inbox, and the old one is void.",
          "You’re right, it was booked twice. The refund will be on your account in three days.",
          "I’ve sent it to the email of your account. You can also find all of them under "
            + "“Orders”, “Documents”.",
        ],
        followUpAnswers: [
          "Yes, I have put it into your customer record.",
          "Of course; from the next one on they go there.",
        ]),
      .api: TopicPhrases(
        keywords: ["api", "401", "429", "webhook", "token", "endpoint", "json", "stock feed"],
        openings: [
          "Your order API has answered 401 since this morning, though our token is valid until "
            + "June.",
          "We get 429 from the stock API every few minutes.|What is the limit, and does it count by "
            + "token or by address?",
          "Every webhook for an order reaches us twice. Is that on purpose?",
        ],
        details: [
          "It’s GET /v2/orders; the header is “Authorization: Bearer …”.",
          "The last request id was req-{digits}.",
        ],
        followUps: [
          "Is there a sandbox where we could try that?", "Where do you announce such changes?",
        ],
        solutions: [
          "Tokens made before March had to be renewed last night. You can make a new one under "
            + "“Developers”, “Tokens”.",
          "The limit is 120 requests a minute and token. Please use the Retry-After header, then "
            + "it should go away.",
          "We send every webhook at least once. Try to drop those whose event id you have seen "
            + "already.",
        ],
        followUpAnswers: [
          "Yes, at sandbox.larkfield.example, with any token that begins with “test”.",
          "In the changelog, two weeks ahead; I have put you on its mailing list.",
        ]),
      .refund: TopicPhrases(
        keywords: ["refund", "money back", "return", "sent back", "send back", "cancel"],
        openings: [
          "I sent the {product} back two weeks ago and still haven’t got my money back.",
          "I’d like to return my {product}. How does that work?",
          "Can I cancel an order that I placed ten minutes ago?",
        ],
        details: ["Order {order}.", "I paid by card."],
        followUps: [
          "Will I get an email when it’s done?", "Does the shipping fee come back, too?",
        ],
        solutions: [
          "Your parcel was booked in this morning. The refund will be on your card in two or three "
            + "days.",
          "You can print a label under “Orders”, “Return”. The money is back three days after it "
            + "has reached us.",
          "{number} is cancelled, and nothing was charged. That’s done.",
        ],
        followUpAnswers: ["Yes, within the hour.", "Yes, all of it."]),
      .repair: TopicPhrases(
        keywords: ["zip", "broken", "torn", "tear", "leak", "hole", "repair", "seam", "warranty"],
        openings: [
          "The zip of my {product} broke after three weeks. That can’t be normal, can it?",
          "My {product} leaks at the left shoulder seam.|Do you repair such things?",
          "I’ve torn a hole into my {product} (blackberries!). Is there a repair kit?",
        ],
        details: ["I bought it with order {order}.", "It’s the main zip, right at the bottom."],
        followUps: ["How long will I be without a jacket?", "Is that covered by the warranty?"],
        solutions: [
          "Send it in and we’ll replace the zip, free of charge; the label is in your inbox.",
          "Seams have five years’ warranty. I’ll send you a new one, and you can keep the old one "
            + "for gardening.",
          "You can mend that with our patches: iron them on from inside. I’ve sent you a set.",
        ],
        followUpAnswers: [
          "About ten days; I’ve marked it as urgent.", "Yes, all of that is covered.",
        ]),
      .trade: TopicPhrases(
        keywords: [
          "wholesale", "dealer", "quote", "discount", "pieces", "bulk", "reseller", "logo",
        ],
        openings: [
          "We need {quantity} rain capes for our staff. Do you give a discount on that?",
          "Could you send me a quote for {quantity} pieces of the {product}, with our logo?",
          "We’d like to sell your boots in our shops. How do we become a dealer?",
        ],
        details: [
          "{quantity} pieces, in sizes S to XL.", "We would need them by the end of next month.",
        ],
        followUps: [
          "Could we have two samples first?", "What are the terms of payment?",
        ],
        solutions: [
          "From 50 pieces on it’s 18 % off, and the logo costs 2.40 a piece. I’ll send the quote "
            + "within the hour.",
          "The quote is in your inbox: 41.80 a piece, logo included. We have all of them on stock, so "
            + "they will be there in eight working days.",
          "Gladly: I’ve sent you the dealer form. With a first order of 600 you can start next week.",
        ],
        followUpAnswers: [
          "Of course, they ship today.", "Thirty days net for companies, two per cent within ten.",
        ]),
      .care: TopicPhrases(
        keywords: ["wash", "clean", "iron", "waterproof", "soak", "proof", "dry"],
        openings: [
          "How do I wash the {product} without ruining it?",
          "My {product} soaks through after half an hour of rain. It used to be waterproof!",
          "May the {product} go into the tumble dryer?",
        ],
        details: ["It’s about two years old.", "I used ordinary washing powder, 40 degrees."],
        followUps: ["Which detergent would you take?", "And the mud on the zip?"],
        solutions: [
          "Wash it at 30 degrees with liquid detergent, no softener, then twenty minutes in the "
            + "dryer on low: the warmth wakes the coating up again.",
          "That’s only the outer coating. Try our proofing spray on the wet jacket; it should bead "
            + "like new.",
          "You can, on low. It’s even good for it.",
        ],
        followUpAnswers: [
          "Any liquid one for sportswear will do.",
          "An old toothbrush and warm water, nothing else.",
        ]),
    ])
}
