/// How visitors are asked for what they can look up, and how they tell it.
extension Phrasebook.Particulars {
  static let english = Phrasebook.Particulars(
    words: [
      .order: [
        "order number", "order no ", "order id", "order reference", "which order", "what order",
        "number of your order", "number of the order", "number of that order",
      ],
      .invoice: [
        "invoice number", "invoice no ", "which invoice", "what invoice", "bill number",
        "which bill", "number of your invoice", "number of the invoice", "number of that invoice",
      ],
      .email: ["email", "e mail", "mail address"],
      .phone: ["phone", "telephone", "mobile", "cell ", "reach you"],
      .name: ["name ", "surname", "am i talking to", "am i speaking", "are you called"],
      .size: ["size"],
      .product: [
        "which product", "what product", "which model", "what model", "which jacket",
        "what jacket", "which item", "what item", "which article",
      ],
      .address: ["address", "postcode", "where do you live", "where should we send"],
    ],
    number: ["number", "reference"],
    otherNumbers: [
      "vat", "tax", "tracking", "serial", "item number", "article", "card", "account number",
      "customer number",
    ],
    asking: [
      "tell me", "tell us", "give me", "give us", "can i have", "could i have", "may i have",
      "can we have", "could we have", "can i get", "could i get", "may i ask", "could i ask",
      "i need your", "i need the", "we need your", "we need the", "i ll need", "i d need",
      "i would need", "i still need", "send me your", "send us your", "please provide",
      "could you provide", "can you provide", "please share", "could you share", "please confirm",
      "could you confirm", "can you confirm", "let me know your", "let us know your",
      "let me know the", "do you have your", "do you have the", "have you got your",
      "have you got the", "do you know your", "do you know the", "repeat your", "spell your",
    ],
    interrogatives: ["what", "which", "under which", "under what", "who ", "how ", "where "],
    leads: [
      "and ", "ok ", "okay ", "so ", "then ", "hello ", "hi ", "sorry ", "thanks ", "thank you ",
      "sure ", "please ", "your ", "the ", "just ", "but ", "or ",
    ],
    please: ["please "],
    yesNo: [
      "shall ", "should ", "may i", "may we", "can i", "can we", "could i", "could we", "do ",
      "did ", "does ", "is ", "are ", "was ", "were ", "would ", "will ", "have ", "has ", "right ",
      "all right", "okay",
    ],
    answers: [
      .order: ["It’s {order}.", "The order is {order}."],
      .invoice: ["It’s {invoice}.", "The invoice is {invoice}."],
      .email: ["It’s {email}", "You can write to {email}"],
      .phone: ["It’s {phone}.", "My number is {phone}."],
      .name: ["I’m {name}.", "My name is {name}."],
      .size: ["I usually wear {size}.", "{size}, normally."],
      .product: ["It’s the {product}.", "The one called {product}."],
      .address: ["The address is the one on my account."],
    ],
    withoutPhone: ["I’d rather not be called. Email is fine."])

  /// As in English, but told in pictures.
  static let emoji = english.answering(
    [
      .order: ["{order} 🧾", "it’s {order} 📦"],
      .invoice: ["{invoice} 🧾", "it’s {invoice} 💸"],
      .email: ["{email} 📧", "📧 {email}"],
      .phone: ["{phone} 📱", "📞 {phone}"],
      .name: ["{name} 🙋🏽", "i’m {name} ✨"],
      .size: ["{size} 📏", "usually {size} 👕"],
      .product: ["the {product} 🧥", "{product} ☔️"],
      .address: ["same 🏠 as in my account"],
    ],
    withoutPhone: ["no 📱 pls 🙈 just 📧 me"])

  static let chinese = Phrasebook.Particulars(
    words: [
      .order: [
        "訂單號", "訂單編號", "訂單的號", "訂單的編號", "哪一筆", "哪筆", "哪張訂單", "哪個訂單", "哪一張訂單",
        "訂單是多少",
      ],
      .invoice: ["發票號", "發票編號", "發票的號", "發票的編號", "哪張發票", "哪一張發票", "發票是多少"],
      .email: ["email", "e mail", "mail", "信箱", "電子郵件", "電郵", "郵箱"],
      .phone: ["電話", "手機", "聯絡方式"],
      .name: ["大名", "貴姓", "稱呼", "姓名", "名字", "全名"],
      .size: ["尺寸", "尺碼", "穿多大", "size"],
      .product: [
        "哪一款", "哪款", "哪一件", "哪件", "什麼款式", "什麼商品", "哪個商品", "什麼產品", "哪個產品",
      ],
      .address: ["地址", "住址", "寄到哪"],
    ],
    number: ["編號", "號碼", "單號"],
    otherNumbers: ["統編", "統一編號", "物流單號", "追蹤", "卡號", "會員編號"],
    asking: [
      "告訴", "給我", "請提供", "麻煩提供", "可以提供", "能提供", "方便提供", "提供一下", "提供您的", "提供你的",
      "請問您的", "請問你的", "需要您的", "需要你的", "怎麼稱呼", "如何稱呼", "貴姓", "大名", "留個", "留下您的",
      "留一下", "請教",
    ],
    interrogatives: ["多少", "什麼", "哪", "幾", "怎麼"],
    leads: ["請問", "那", "麻煩", "您的", "你的", "好的", "還有", "也", "請", "您好", "你好"],
    please: ["謝謝 ", "麻煩了 "],
    yesNo: ["嗎", "好不好", "是不是", "是否", "可不可以", "對吧", "要不要"],
    answers: [
      .order: ["編號是 {order}。", "訂單是 {order}。"],
      .invoice: ["發票是 {invoice}。", "發票號碼 {invoice}。"],
      .email: ["信箱是 {email}", "寄到 {email} 就可以"],
      .phone: ["電話是 {phone}。", "可以打 {phone}。"],
      .name: ["我叫{name}。", "我是{name}。"],
      .size: ["我平常穿 {size}。", "穿 {size}。"],
      .product: ["是 {product}。", "{product} 那款。"],
      .address: ["地址就是會員資料裡的那個。"],
    ],
    withoutPhone: ["不好意思，我不太方便接電話，寫信給我就好。"])

  static let german = Phrasebook.Particulars(
    words: [
      .order: [
        "bestellnummer", "bestellnr", "auftragsnummer", "auftragsnr", "welche bestell",
        "nummer der bestell", "nummer ihrer bestell", "nummer zur bestell",
      ],
      .invoice: [
        "rechnungsnummer", "rechnungsnr", "welche rechnung", "nummer der rechnung",
        "nummer ihrer rechnung",
      ],
      .email: ["e mail", "email", "mailadresse", "mail adresse"],
      .phone: ["telefon", "handy", "rufnummer", "mobilnummer", "erreich"],
      .name: ["name", "vorname", "nachname", "wie heißen", "mit wem", "wer sind sie"],
      .size: ["größe", "kleidergröße", "konfektionsgröße", "schuhgröße"],
      .product: [
        "welches produkt", "welches modell", "welche jacke", "welcher artikel", "welchen artikel",
        "welches teil",
      ],
      .address: ["adresse", "anschrift", "lieferadresse", "wohin", "postleitzahl"],
    ],
    number: ["nummer"],
    otherNumbers: ["ust", "steuer", "sendung", "karte"],
    asking: [
      "sagen sie", "nennen", "geben sie", "verraten sie", "ich brauche", "ich bräuchte",
      "ich benötige", "wir brauchen", "wir benötigen", "haben sie die", "haben sie ihre",
      "haben sie eine", "teilen sie", "schicken sie mir ihre", "darf ich ihre", "darf ich nach",
      "dürfte ich", "könnte ich ihre", "kann ich ihre", "darf ich um", "bestätigen sie",
      "wissen sie", "mitteilen", "durchgeben",
    ],
    interrogatives: ["wie ", "was ", "welche", "um welche", "wo ", "wohin", "wer ", "mit wem"],
    leads: [
      "und ", "ok ", "gut ", "dann ", "hallo ", "guten tag ", "danke ", "bitte ", "ihre ", "ihr ",
      "ihren ", "die ", "der ", "den ", "aber ", "oder ", "noch ", "auch ", "gerne ", "ja ",
    ],
    please: ["bitte "],
    yesNo: [
      "soll", "darf", "dürfen", "möchten", "wollen", "wäre", "ist ", "sind ", "war", "haben ",
      "hat ", "können wir", "kann ich", "könnten wir", "würde ", "passt ", "geht ", "in ordnung",
      "einverstanden",
    ],
    answers: [
      .order: ["Das ist die {order}.", "Die Bestellung ist {order}."],
      .invoice: ["Das ist die {invoice}.", "Die Rechnung ist {invoice}."],
      .email: ["Meine Adresse ist {email}", "Das ist {email}"],
      .phone: ["Die Nummer ist {phone}.", "Sie erreichen mich unter {phone}."],
      .name: ["Mein Name ist {name}.", "Ich heiße {name}."],
      .size: ["Ich trage sonst {size}.", "Größe {size}."],
      .product: ["Es geht um {product}.", "Das Modell heißt {product}."],
      .address: ["Die Adresse ist die aus meinem Konto."],
    ],
    withoutPhone: ["Anrufen muss nicht sein, eine E-Mail genügt."])

  static let spanish = Phrasebook.Particulars(
    words: [
      .order: [
        "número de pedido", "número del pedido", "número de su pedido", "número de tu pedido",
        "numero de pedido", "número de orden", "qué pedido", "que pedido", "cuál es el pedido",
        "cuál es su pedido",
      ],
      .invoice: [
        "número de factura", "número de la factura", "número de su factura", "numero de factura",
        "qué factura", "que factura", "cuál es la factura",
      ],
      .email: ["correo", "email", "e mail", "mail "],
      .phone: ["teléfono", "telefono", "móvil", "celular"],
      .name: ["nombre", "apellido", "cómo se llama", "como se llama", "con quién hablo"],
      .size: ["talla"],
      .product: [
        "qué producto", "qué modelo", "qué prenda", "qué artículo", "qué chaqueta",
      ],
      .address: ["dirección", "direccion", "domicilio", "código postal"],
    ],
    number: ["número", "numero", "referencia"],
    otherNumbers: ["nif", "seguimiento", "tarjeta", "número de cliente"],
    asking: [
      "dígame", "dígam", "dime", "deme", "me da ", "me das ", "me dice", "me dices", "me puede dar",
      "me puede decir", "me podría", "puede darme", "puede decirme", "podría darme",
      "podría decirme", "puede indicar", "podría indicar", "me indica", "indíqueme", "me facilita",
      "facilitarme", "facilíteme", "necesito su", "necesito el", "necesitaría", "necesitamos su",
      "necesitamos el", "tiene el número", "tiene a mano", "me confirma", "confírmeme",
      "puede confirmar", "podría confirmar",
    ],
    interrogatives: [
      "cuál", "cual ", "qué ", "que ", "de qué ", "quién", "con quién", "a nombre de", "dónde",
      "cómo ", "como ",
    ],
    leads: [
      "y ", "vale ", "bien ", "entonces ", "hola ", "gracias ", "su ", "tu ", "el ", "la ", "pero ",
      "o ", "por favor ",
    ],
    please: ["por favor "],
    yesNo: [
      "quiere", "desea", "puedo", "podemos", "le parece", "le viene",
      "le importa", "está ", "es ", "tiene ", "ha ", "prefiere", "necesita", "de acuerdo",
      "sigue ", "vale ",
    ],
    answers: [
      .order: ["Es el {order}.", "El pedido es el {order}."],
      .invoice: ["Es la {invoice}.", "La factura es la {invoice}."],
      .email: ["Es {email}", "Mi correo es {email}"],
      .phone: ["Es el {phone}.", "Mi teléfono es el {phone}."],
      .name: ["Me llamo {name}.", "Soy {name}."],
      .size: ["Suelo llevar la {size}.", "La {size}."],
      .product: ["Es la {product}.", "El modelo es {product}."],
      .address: ["La dirección es la de mi cuenta."],
    ],
    withoutPhone: ["Prefiero que no me llamen; por correo, mejor."])

  private func answering(
    _ answers: [Particular: [String]], withoutPhone: [String]
  ) -> Phrasebook.Particulars {
    Phrasebook.Particulars(
      words: words, number: number, otherNumbers: otherNumbers, asking: asking,
      interrogatives: interrogatives, leads: leads, please: please, yesNo: yesNo,
      answers: answers, withoutPhone: withoutPhone)
  }
}
