extension Phrasebook {
  /// English, mostly in pictures: flags, skin tones, families, keycaps, all that terminals fear.
  static let emoji = Phrasebook(
    people: People(
      givenNames: [
        ("Mia 🌈", "mia"), ("Jo", "jo"), ("Kit ⚡️", "kit"), ("Luz ☀️", "luz"), ("Bo", "bo"),
        ("Indie 🐙", "indie"), ("Ash", "ash"), ("Remy 🎧", "remy"),
      ],
      familyNames: [
        ("Sparks", "sparks"), ("Vega", "vega"), ("Moon", "moon"), ("Tran", "tran"),
        ("Delacroix", "delacroix"), ("Fox 🦊", "fox"),
      ],
      isFamilyNameFirst: false,
      companies: [
        ("Puddle Jumpers Club 💦", "puddlejumpers.example"), ("Studio Nimbus ☁️", "nimbus.example"),
      ],
      mailDomains: ["mail.example", "hey.example"],
      jobTitles: ["Barista ☕️", "Festival crew 🎪", "Illustrator", "Streamer 🎮", "Bike courier 🚴🏽‍♀️"],
      phones: ["+1 212 555 01##", "+44 7700 900###"],
      countries: ["United States 🇺🇸", "Australia 🇦🇺", "Ireland 🇮🇪"]),
    visitor: VisitorPhrases(
      greetings: ["heyyy 👋", "hi hi 👋🏽✨", "hellooo 🙋🏻‍♀️", "🌧️☔️👋"],
      pings: ["👋❓", "anyone home? 👀", "🛎️🛎️🛎️", "hi 🙂"],
      nudges: ["👀❓", "still there? 🥺", "⏳⏳⏳", "hellooo? 📣"],
      angryNudges: ["😤😤😤", "⏰💢 come onnn", "🙄🙄 live chat they said"],
      goneUnanswered: ["ok nvm 💔👋", "gotta run 🏃🏾‍♀️💨 bye", "📴👋", "guess nobody’s home 🏚️ bye"],
      waiting: ["np 🫶 take your time", "👍🏼 ⏳", "sure 🍵😌", "okk waiting 🧘🏽"],
      grumbles: ["again?? 😩", "ok but hurryyy 🐌", "⏳😒"],
      forgiving: ["all good 🤝", "no worries 🫂 what now?", "🕊️ ok! so…?"],
      angryOpenings: ["😡😡 not happy!!", "third time asking 💢", "so disappointed 💔"],
      notEnough: ["ok but whennn 📅❓", "🤨 that doesn’t help tho", "😑 they said that last week"],
      puzzled: ["🤔❓ wdym", "i’m lost 😵‍💫 what do i do", "🧐 say it like i’m 5 🧒🏼"],
      asides: [
        "it’s raining 🐱🐶 here btw 🌧️🌧️", "my dog 🐕 ate the label lol 😂",
        "the 👨‍👩‍👧‍👦 next door all have the 💚 one",
      ],
      yes: ["yesss 🙌🏿", "yup 👍", "💯"],
      noIdea: ["no clue 🤷🏻‍♂️", "🤷🏽 sry", "idk 🫠"],
      short: ["👍", "ok 👌🏼", "😶", "🆗"],
      thanks: [
        "omg thank youuu 💖💖", "🎉🥳 you’re the best ty!!", "🙏🏽✨ that’s all i needed",
        "yesss 🙌 ty 😘", "❤️‍🔥 legend, thanks",
      ],
      farewells: ["byeee 👋🌈", "ttyl ✌🏽", "☔️💃 bye!", "🫶 bye bye"],
      passedOn: ["oh new person 👋❓ it’s about {order}", "hi again 👀 did they tell you? 📋"],
      otherLanguage: ["english pls? 🥺🇬🇧"]),
    agent: AgentPhrases(
      greetings: [
        "Hi {name} 👋 {me} here, of Larkfield ☔️", "Hello {name}! ✨ You’re talking to {me}.",
        "Hello 👋 {me} of Larkfield here ☔️",
      ],
      inquiries: ["What can I do for you? 😊", "What’s it about? 👀"],
      askNumber: [
        "Which order is it? 🔢 The number begins with LF (invoices: INV).",
        "Could you tell me the number, please? 📦",
      ],
      patience: ["One moment, looking it up 🔍", "Just a minute, I’m asking the warehouse 📦⏳"],
      apologies: ["So sorry about that 😔", "I’m sorry for the trouble 🙇🏻‍♀️"],
      anythingElse: ["Anything else I can do? 😊", "Is there anything else? ✨"],
      stillThere: ["Still there, {name}? 👀", "Take your time 🍵"],
      farewells: ["You’re welcome! Stay dry ☔️ Bye!", "Thank you, {name} 💛 Goodbye!"]),
    keywords: Keywords(
      greeting: ["hi ", "hey", "hello", "welcome", "good day", "👋"],
      details: [
        "number", "which order", "which size", "what size", "how many", "tell me", "details",
        "your email", "🔢",
      ],
      apology: ["sorry", "apolog", "😔", "🙇"],
      patience: [
        "one moment", "a moment", "just a minute", "a minute", "hold on", "let me", "looking it up",
        "looking into", "please wait", "⏳", "🔍",
      ],
      solution: [
        "i ve sent", "i have sent", "i ll send", "we ll send", "on its way", "refund", "you can ",
        "try ", "done", "fixed", "replace", "will arrive", "will be there", "take the", "corrected",
        "free of charge", "ships", "✅", "🎁", "cancelled",
      ],
      anythingElse: ["anything else", "something else"],
      goodbye: ["goodbye", "bye", "take care", "have a good", "see you"],
      thanks: ["thank", "ty ", "legend", "💖", "🙏"]),
    particulars: .emoji,
    topics: [
      .delivery: TopicPhrases(
        keywords: ["parcel", "📦", "deliver", "🚚", "tracking", "arrive"],
        openings: [
          "where’s my 📦❓ was supposed to be here monday 😭",
          "tracking says 🚚 for 5 days…|is it lost 🥺",
        ],
        details: ["{order} 📦", "same 🏠 as always"],
        followUps: ["can they leave it w/ my neighbour 👵🏼❓", "can i send it to work 🏢 instead?"],
        solutions: [
          "Found it ✅ It sat in the depot and will arrive tomorrow 🚚💨",
          "It got lost 😔 but I’ll send you a new one today, free of charge 🎁",
        ],
        followUpAnswers: ["Yes, told the driver ✅", "Changed it for you 🏢✅"]),
      .size: TopicPhrases(
        keywords: ["size", "tight", "too big", "too small", "👢", "📏"],
        openings: [
          "my {product} in {size} is soooo tight 🥵|swap for {otherSize}? 🙏🏻",
          "am i a {size} or a {otherSize} 🤔📏 for the {product}",
        ],
        details: ["i’m 178 cm 📏 usually {size}", "order {order} 🧾"],
        followUps: ["who pays for 📮 back?", "👢 in half sizes??"],
        solutions: [
          "Swapping is free 🎁 I’ve sent a label, and the {otherSize} ships right away 🚚",
          "It’s cut slim 📏 so take the {otherSize} ✅",
          "Take the larger one ✅ a jumper fits under it 🧶",
        ],
        followUpAnswers: ["We do 🎁 thirty days long.", "No halves, but there are felt insoles 🐑"]),
      .invoice: TopicPhrases(
        keywords: ["invoice", "🧾", "charged", "receipt", "💸"],
        openings: [
          "got charged twice 💸💸 for one thing 😱", "need a 🧾 for my taxes 😩 can’t find it",
        ],
        details: ["{invoice} 🧾", "paid by 💳"],
        followUps: ["when’s the 💰 back?", "can you email it every time? 📧"],
        solutions: [
          "You’re right, that was twice 😔 The refund will be there in three days 💰✅",
          "I’ve sent it to your email 📧✅",
        ],
        followUpAnswers: ["Three days at most 📅", "Yes, switched on ✅"]),
      .api: TopicPhrases(
        keywords: ["api", "401", "429", "webhook", "token", "🤖"],
        openings: [
          "ur stock api 🤖 keeps giving me 429 🔥🔥", "webhook 🪝 comes twice?? 👯‍♀️",
        ],
        details: ["GET /v2/stock 📡", "last one was req-{digits} 🧵"],
        followUps: ["is there a sandbox 🏖️❓", "where do you post changes 📰"],
        solutions: [
          "120 a minute and token 🚦 Try the Retry-After header and it’s fine ✅",
          "At least once 🪝 so you can drop ids you’ve seen ✅",
        ],
        followUpAnswers: [
          "Yes 🏖️ sandbox.larkfield.example", "In the changelog 📰 I’ve put you on the list.",
        ]),
      .refund: TopicPhrases(
        keywords: ["refund", "money", "💰", "return", "cancel", "send it back"],
        openings: [
          "sent my {product} back 📮 2 weeks ago, where’s my 💰❓",
          "can i cancel ❌ what i ordered 10 min ago 🙈",
        ],
        details: ["{order} 🧾", "💳"],
        followUps: ["will i get an 📧?", "shipping 🚚 too?"],
        solutions: [
          "It came in this morning ✅ The refund is there in 2–3 days 💰",
          "{number} is cancelled ✅ nothing charged.",
        ],
        followUpAnswers: ["Yes, within the hour 📧", "All of it 💰"]),
      .repair: TopicPhrases(
        keywords: ["zip", "broke", "leak", "hole", "🕳️", "repair", "🪡"],
        openings: [
          "my zip 🤐 broke 😭😭 after 3 weeks",
          "there’s a hole 🕳️ in my {product} (🫐 bushes lol)|can u 🪡 it?",
        ],
        details: ["{order} 🧾", "the big zip ⬇️"],
        followUps: ["how long without 🧥❓", "does warranty 🛡️ cover it?"],
        solutions: [
          "Send it in 📮 and we’ll replace the zip, free of charge 🎁✅",
          "I’ve sent you patches 🪡✅ iron them on from inside.",
        ],
        followUpAnswers: ["Ten days or so 📅", "It does 🛡️✅"]),
      .trade: TopicPhrases(
        keywords: ["discount", "pieces", "festival", "bulk", "logo", "🏷️"],
        openings: [
          "need {quantity} rain capes ☔️ for a festival 🎪🎶 discount? 🏷️",
          "can u put our logo 🎨 on {quantity} {product}?",
        ],
        details: ["{quantity} 🔢 mixed sizes", "by the end of next month 📅"],
        followUps: ["samples first? 👉👈", "how do we pay 💳❓"],
        solutions: [
          "18 % off from 50 on 🏷️ I’ll send you the quote within the hour ✅",
          "41.80 a piece with your 🎨 on it, I’ve sent the quote ✅ all on stock 📦 eight days.",
        ],
        followUpAnswers: ["Of course 🎁 two of them ship today.", "Thirty days 📅 by invoice."]),
      .care: TopicPhrases(
        keywords: ["wash", "🧼", "🫧", "wet", "dryer", "💦"],
        openings: [
          "how do i 🧼🫧 my {product} w/o killing it 💀",
          "my {product} gets me wet 💦💦 used to be waterproof 😢",
        ],
        details: ["2 years old 🎂", "normal 🧺 40°"],
        followUps: ["which soap 🧴❓", "and the mud 🟤 on the zip?"],
        solutions: [
          "30° 🌡️ liquid soap, then you can put it 20 minutes into the dryer, low ✅",
          "Only the coating 💧 Try our spray on the wet jacket and it’s like new ✨✅",
        ],
        followUpAnswers: ["Any liquid one for sports 🧴", "Old toothbrush 🪥 and warm water."]),
    ])
}
