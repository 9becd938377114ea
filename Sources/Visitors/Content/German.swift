extension Phrasebook {
  static let german = Phrasebook(
    people: People(
      givenNames: [
        ("Jana", "jana"), ("Lukas", "lukas"), ("Katrin", "katrin"), ("Uwe", "uwe"),
        ("Selin", "selin"), ("Björn", "bjoern"), ("Hannelore", "hannelore"), ("Moritz", "moritz"),
        ("Aylin", "aylin"), ("Thorsten", "thorsten"), ("Frieda", "frieda"), ("Jürgen", "juergen"),
      ],
      familyNames: [
        ("Brandt", "brandt"), ("Schröder", "schroeder"), ("Yıldız", "yildiz"),
        ("Hofmann", "hofmann"), ("Weiß", "weiss"), ("Petersen", "petersen"), ("Krüger", "krueger"),
        ("Lehmann", "lehmann"), ("Aumüller", "aumueller"), ("Sommer", "sommer"),
        ("Nowak", "nowak"), ("Thiele", "thiele"),
      ],
      isFamilyNameFirst: false,
      companies: [
        ("Nordwind Logistik GmbH", "nordwind-logistik.example"),
        ("Radhaus Freiburg", "radhaus-freiburg.example"),
        ("Stadtwerke Auental", "stadtwerke-auental.example"),
        ("Waldkindergarten Dachsbau e. V.", "dachsbau.example"),
      ],
      mailDomains: ["mail.example", "briefkasten.example", "post.example"],
      jobTitles: [
        "Einkäuferin", "Filialleiter", "Buchhalterin", "Erzieher", "Entwickler", "Disponentin",
        "Leiter Einkauf",
      ],
      phones: ["+49 30 23125 ###", "+49 40 66969 ###", "+49 89 99998 ###"],
      countries: ["Deutschland", "Österreich", "Schweiz"]),
    visitor: VisitorPhrases(
      greetings: ["Guten Tag!", "Hallo!", "Moin!", "Grüß Gott!", "Hallo, kurze Frage:"],
      pings: ["Hallo?", "Ist da jemand?", "Guten Tag, spreche ich mit einem Menschen?", "Hallo"],
      nudges: [
        "Sind Sie noch da?", "Haben Sie meine Nachricht gesehen?",
        "Ich wollte nur sichergehen, dass das angekommen ist.",
        "Es eilt nicht, aber kümmert sich jemand darum?",
      ],
      angryNudges: [
        "HALLO??", "Ich sitze hier jetzt seit Minuten.",
        "„Live-Chat“ nennen Sie das? Da bin ich mit der Post ja schneller.",
      ],
      goneUnanswered: [
        "Schon gut, ich schreibe eine E-Mail.", "Ich muss los, mein Zug fährt. Tschüss.",
        "Dann eben nicht. Auf Wiedersehen.", "Na gut, dann schaue ich woanders.",
      ],
      waiting: [
        "Kein Problem, ich warte.", "Lassen Sie sich Zeit.",
        "Gut, dann koche ich solange einen Tee.",
        "In Ordnung, danke fürs Nachsehen.",
      ],
      grumbles: [
        "Noch einen Moment? Ich warte schon seit Dienstag!",
        "Wenn es sein muss. Aber vergessen Sie mich bitte nicht.",
        "Hoffentlich dauert es nicht wieder so lange wie beim letzten Mal.",
      ],
      forgiving: [
        "Schon in Ordnung, kann ja passieren.", "Macht nichts. Wie bekommen wir das hin?",
        "Entschuldigung angenommen. Und wie geht es nun weiter?",
      ],
      angryOpenings: [
        "Ich frage jetzt schon zum dritten Mal.", "Ich bin wirklich enttäuscht.",
        "So etwas habe ich von Ihnen nicht erwartet.",
      ],
      notEnough: [
        "Und was hilft mir das jetzt?", "Das hat Ihre Kollegin letzte Woche auch schon gesagt.",
        "Ich möchte wissen, WANN, nicht ob.",
      ],
      puzzled: [
        "Entschuldigung, das verstehe ich nicht ganz. Was muss ich jetzt tun?",
        "Mit so etwas kenne ich mich nicht aus. Können Sie das anders sagen?",
        "Meinen Sie in meinem Konto oder in der E-Mail?",
      ],
      asides: [
        "Hier schüttet es übrigens wie aus Eimern, gutes Wetter für Sie!",
        "Das Etikett vom alten hat der Hund gefressen, ich musste also raten.",
        "Meine Nachbarin hat die grüne und schwört darauf.",
      ],
      yes: ["Ja, genau.", "Ja, bitte.", "Richtig."],
      noIdea: [
        "Das weiß ich leider nicht.", "Da müsste ich nachsehen, das habe ich gerade nicht da.",
        "Keine Ahnung, ehrlich gesagt.",
      ],
      short: ["ok", "ja", "gut", "hm", "passt"],
      thanks: [
        "Wunderbar, vielen Dank!", "Super, mehr wollte ich nicht wissen. Danke!",
        "Das ging ja schnell. Herzlichen Dank!", "Prima, danke für Ihre Hilfe.",
        "Gut. Danke, dass Sie sich gekümmert haben.",
      ],
      farewells: [
        "Tschüss!", "Schönen Tag noch!", "Auf Wiedersehen!", "Bis dann, tschüss!",
      ],
      passedOn: [
        "Oh, spreche ich jetzt mit jemand anderem? Es ging um {order}.",
        "Hallo noch mal. Wissen Sie schon, worum es geht?",
      ],
      otherLanguage: ["Können wir vielleicht auf Deutsch weitermachen?"]),
    agent: AgentPhrases(
      greetings: [
        "Guten Tag, {name}, hier ist {me} von Larkfield.",
        "Hallo {name}, {me} am Apparat, schön, dass Sie da sind.",
        "Grüß Gott, {name}! Mein Name ist {me}.",
        "Guten Tag, hier ist {me} von Larkfield.",
      ],
      inquiries: [
        "Was kann ich für Sie tun?", "Wie kann ich helfen?", "Worum geht es denn?",
      ],
      askNumber: [
        "Sagen Sie mir bitte die Nummer? Bestellungen beginnen mit LF, Rechnungen mit INV.",
        "Um welche Bestellung geht es? Wie ist die Nummer?",
      ],
      patience: [
        "Einen Moment bitte, ich sehe nach.",
        "Das kläre ich kurz mit dem Lager, eine Minute bitte.",
        "Bitte haben Sie einen Augenblick Geduld.",
      ],
      apologies: [
        "Das tut mir leid, so soll es nicht sein.", "Bitte entschuldigen Sie die Umstände.",
      ],
      anythingElse: [
        "Kann ich sonst noch etwas für Sie tun?", "Haben Sie sonst noch eine Frage?",
      ],
      stillThere: [
        "Sind Sie noch da, {name}?", "Lassen Sie sich Zeit, melden Sie sich einfach wieder.",
      ],
      farewells: [
        "Gern geschehen. Auf Wiedersehen, und bleiben Sie trocken!",
        "Danke für Ihre Nachricht, {name}. Auf Wiedersehen!", "Sehr gern. Einen schönen Tag noch!",
      ]),
    keywords: Keywords(
      greeting: [
        "hallo", "guten tag", "guten morgen", "guten abend", "moin", "grüß", "willkommen", "servus",
      ],
      details: [
        "nummer", "welche bestell", "welche größe", "welches produkt", "welches modell", "e mail",
        "adresse", "wie viele", "seit wann", "sagen sie mir", "fehlermeldung", "genauer",
      ],
      apology: ["tut mir leid", "entschuldig", "verzeih", "bedauer"],
      patience: [
        "moment", "augenblick", "eine minute", "geduld", "ich sehe nach", "ich schaue", "ich kläre",
        "warten sie", "ich prüfe",
      ],
      solution: [
        "habe ich", "ich habe", "ich schicke", "wir schicken", "unterwegs", "erstatt", "sie können",
        "kommt morgen", "kommt am", "versuchen sie", "probieren sie", "erledigt", "gelöst",
        "ersetzen", "korrigiert", "ich empfehle", "nehmen sie", "kostenlos", "wird geliefert",
        "tauschen", "waschen sie", "messen sie", "storniert",
      ],
      anythingElse: ["sonst noch", "noch etwas", "noch eine frage", "weitere fragen"],
      goodbye: ["wiedersehen", "tschüss", "schönen tag", "schönen abend", "bis bald", "ade "],
      thanks: ["dank", "super", "prima", "wunderbar", "herzlichen"]),
    particulars: .german,
    topics: [
      .delivery: TopicPhrases(
        keywords: [
          "lieferung", "paket", "sendung", "geliefert", "zustell", "angekommen", "versand",
        ],
        openings: [
          "Mein Paket mit der Jacke {product} sollte am Montag kommen. Wo bleibt es?",
          "Die Sendungsverfolgung zeigt seit fünf Tagen „unterwegs“.|Ist mein Paket verloren "
            + "gegangen?",
          "Wann kommt meine Lieferung? Ich bin nur noch bis Donnerstag zu Hause.",
        ],
        details: [
          "Das ist die {order}.",
          "Die Adresse ist die aus meinem Konto, da hat sich nichts geändert.",
        ],
        followUps: [
          "Kann der Fahrer es beim Nachbarn abgeben?", "Kann ich es noch ins Büro umleiten lassen?",
        ],
        solutions: [
          "Gefunden: Das Paket lag im Depot fest. Es kommt morgen Vormittag bei Ihnen an.",
          "Das Paket ist beim Zusteller verschwunden. Ich schicke Ihnen heute ein neues, kostenlos.",
          "{number} ist gestern raus; ich habe Ihnen den neuen Link zur Sendungsverfolgung "
            + "geschickt.",
        ],
        followUpAnswers: [
          "Ja, das habe ich für den Fahrer vermerkt.",
          "Bis heute um sechs geht das noch; ich habe es schon geändert.",
        ]),
      .size: TopicPhrases(
        keywords: ["größe", "passt", "zu klein", "zu groß", "zu eng", "ärmel", "stiefel", "fällt"],
        openings: [
          "Ich habe {product} in {size} bestellt, an den Schultern ist sie zu eng.|Kann ich sie "
            + "gegen {otherSize} tauschen?",
          "Ich liege zwischen {size} und {otherSize}. Fällt {product} eher klein aus?",
          "Welche Größe von {product} passt über einen dicken Pullover? Sonst trage ich {size}.",
        ],
        details: ["Ich bin 1,78 m und trage sonst {size}.", "Die Bestellung war {order}."],
        followUps: [
          "Und wer bezahlt die Rücksendung?", "Gibt es die Stiefel auch in halben Größen?",
        ],
        solutions: [
          "Tauschen kostet nichts: Ich habe Ihnen ein Etikett gemailt, {otherSize} geht gleich raus.",
          "{product} ist schmal geschnitten. Mit Pullover darunter nehmen Sie besser {otherSize}.",
          "Messen Sie eine Jacke, die gut sitzt, von Achsel zu Achsel; ab 58 cm empfehle ich die "
            + "größere.",
        ],
        followUpAnswers: [
          "Die Rücksendung ist dreißig Tage lang kostenlos.",
          "In halben nicht, aber mit unseren Filzsohlen passt die größere gut.",
        ]),
      .invoice: TopicPhrases(
        keywords: [
          "rechnung", "ust", "umsatzsteuer", "mehrwertsteuer", "buchhaltung", "abgebucht", "beleg",
        ],
        openings: [
          "Auf Ihrer Rechnung fehlt unsere USt-IdNr.",
          "Uns wurde dieselbe Bestellung doppelt abgebucht.|Könnte jemand die Rechnung {invoice} "
            + "ansehen?",
          "Ich brauche einen Beleg für die Steuer und finde im Konto keinen.",
        ],
        details: ["Die Rechnung ist {invoice}.", "Die USt-IdNr. ist DE 999 999 999."],
        followUps: [
          "Könnten Sie künftig unsere Bestellnummer mit daraufsetzen?",
          "Können Rechnungen direkt an unsere Buchhaltung gehen?",
        ],
        solutions: [
          "Ich habe {number} korrigiert; die neue ist in Ihrem Postfach, die alte ist hinfällig.",
          "Sie haben recht, das war doppelt. Die Erstattung ist in drei Tagen auf Ihrem Konto.",
          "Ich habe Ihnen den Beleg gemailt. Sie können alle auch unter „Bestellungen“, "
            + "„Dokumente“ abrufen.",
        ],
        followUpAnswers: [
          "Ja, das steht jetzt in Ihren Kundendaten.", "Natürlich, ab der nächsten geht das so.",
        ]),
      .api: TopicPhrases(
        keywords: ["api", "401", "429", "webhook", "token", "schnittstelle", "json"],
        openings: [
          "Ihre Bestell-API antwortet seit heute früh mit 401, dabei gilt unser Token bis Juni.",
          "Wir bekommen von der Bestands-API alle paar Minuten 429.|Wo liegt die Grenze, und zählt "
            + "sie je Token oder je Adresse?",
          "Der Webhook für versandte Bestellungen kommt doppelt. Ist das Absicht?",
        ],
        details: [
          "GET /v2/orders, mit der Kopfzeile „Authorization: Bearer …“.",
          "Die letzte Anfrage war req-{digits}.",
        ],
        followUps: [
          "Gibt es eine Sandbox, in der wir das ausprobieren können?",
          "Wo kündigen Sie solche Änderungen an?",
        ],
        solutions: [
          "Token von vor März mussten letzte Nacht erneuert werden. Sie können unter „Entwickler“ "
            + "einen neuen anlegen.",
          "Die Grenze sind 120 Anfragen je Minute und Token. Versuchen Sie es mit Retry-After, dann "
            + "ist Ruhe.",
          "Wir schicken jeden Webhook mindestens einmal. Verwerfen Sie einfach, was Sie schon "
            + "gesehen haben; Sie können das an der Ereignis-ID erkennen.",
        ],
        followUpAnswers: [
          "Ja, sandbox.larkfield.example, mit jedem Token, das mit „test“ beginnt.",
          "Im Änderungsprotokoll, zwei Wochen vorher; ich habe Sie dort eingetragen.",
        ]),
      .refund: TopicPhrases(
        keywords: [
          "geld zurück", "erstatt", "rückgabe", "zurückgeschickt", "zurückgeben", "stornier",
        ],
        openings: [
          "Ich habe {product} vor zwei Wochen zurückgeschickt und noch kein Geld zurück.",
          "Ich möchte {product} zurückgeben. Wie geht das?",
          "Kann ich eine Bestellung stornieren, die ich vor zehn Minuten aufgegeben habe?",
        ],
        details: ["Bestellung {order}.", "Bezahlt habe ich mit Karte."],
        followUps: [
          "Bekomme ich eine E-Mail, wenn das erledigt ist?",
          "Werden die Versandkosten auch erstattet?",
        ],
        solutions: [
          "Ihr Paket ist heute früh eingegangen. Die Erstattung ist in zwei, drei Tagen bei Ihnen.",
          "Sie können unter „Bestellungen“, „Rückgabe“ ein Etikett drucken. Drei Tage nach Eingang "
            + "ist das Geld da.",
          "{number} ist storniert, es wurde nichts abgebucht. Damit ist das erledigt.",
        ],
        followUpAnswers: ["Ja, noch in dieser Stunde.", "Ja, vollständig."]),
      .repair: TopicPhrases(
        keywords: [
          "reißverschluss", "kaputt", "gerissen", "undicht", "loch", "reparier", "naht", "garantie",
        ],
        openings: [
          "Der Reißverschluss meiner {product} ist nach drei Wochen kaputt. Das kann doch nicht "
            + "normal sein?",
          "Meine {product} ist an der linken Schulternaht undicht.|Reparieren Sie so etwas?",
          "Ich habe mir ein Loch in die {product} gerissen (Brombeeren!). Gibt es Flicken?",
        ],
        details: [
          "Gekauft mit Bestellung {order}.", "Es ist der Hauptreißverschluss, ganz unten.",
        ],
        followUps: [
          "Wie lange bin ich dann ohne Jacke?", "Fällt das unter die Garantie?",
        ],
        solutions: [
          "Schicken Sie sie ein, wir ersetzen den Reißverschluss kostenlos; das Etikett ist in "
            + "Ihrem Postfach.",
          "Auf Nähte geben wir fünf Jahre. Ich schicke Ihnen eine neue, die alte dürfen Sie für den "
            + "Garten behalten.",
          "Das können Sie mit unseren Flicken bügeln, von innen. Ich habe Ihnen welche geschickt.",
        ],
        followUpAnswers: [
          "Etwa zehn Tage; ich habe es als eilig markiert.", "Ja, in vollem Umfang.",
        ]),
      .trade: TopicPhrases(
        keywords: ["händler", "angebot", "rabatt", "stück", "großhandel", "wiederverkauf", "logo"],
        openings: [
          "Wir brauchen {quantity} Regenumhänge für unsere Leute. Gibt es darauf Rabatt?",
          "Können Sie mir ein Angebot über {quantity} Stück {product} mit unserem Logo machen?",
          "Wir würden Ihre Stiefel gern in unseren Filialen verkaufen. Wie wird man Händler?",
        ],
        details: [
          "{quantity} Stück, in S bis XL.", "Wir bräuchten sie bis Ende nächsten Monats.",
        ],
        followUps: ["Könnten wir vorher zwei Muster haben?", "Wie sind die Zahlungsbedingungen?"],
        solutions: [
          "Ab 50 Stück sind es 18 % weniger, das Logo kostet 2,40 je Stück. Ich schicke Ihnen das "
            + "Angebot in dieser Stunde.",
          "Das Angebot ist in Ihrem Postfach, ich habe 41,80 je Stück gerechnet, mit Logo. Wir haben "
            + "alle am Lager; geliefert wird in acht Werktagen.",
          "Sehr gern: Ich habe Ihnen das Händlerformular gemailt. Ab 600 Erstbestellung können Sie "
            + "nächste Woche anfangen.",
        ],
        followUpAnswers: [
          "Natürlich, die gehen heute noch raus.",
          "Dreißig Tage netto, zwei Prozent Skonto in zehn Tagen.",
        ]),
      .care: TopicPhrases(
        keywords: [
          "wasch", "reinig", "bügel", "wasserdicht", "imprägnier", "trockner", "durchnässt",
        ],
        openings: [
          "Wie wasche ich die {product}, ohne sie zu ruinieren?",
          "Meine {product} ist nach einer halben Stunde Regen durchnässt. Früher war sie wasserdicht!",
          "Darf die {product} in den Trockner?",
        ],
        details: ["Sie ist etwa zwei Jahre alt.", "Normales Pulver, bei 40 Grad."],
        followUps: [
          "Welches Waschmittel würden Sie nehmen?", "Und der Schlamm am Reißverschluss?",
        ],
        solutions: [
          "Waschen Sie sie bei 30 Grad mit Flüssigwaschmittel, ohne Weichspüler, dann zwanzig "
            + "Minuten warm in den Trockner: Die Wärme weckt die Beschichtung wieder auf.",
          "Das ist nur die äußere Schicht. Versuchen Sie unser Imprägnierspray auf der nassen Jacke, "
            + "dann perlt es wie neu.",
          "Sie können, auf niedriger Stufe. Das tut ihr sogar gut.",
        ],
        followUpAnswers: [
          "Irgendein flüssiges für Sportkleidung genügt.",
          "Alte Zahnbürste und warmes Wasser, sonst nichts.",
        ]),
    ])
}
