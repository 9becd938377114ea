extension Phrasebook {
  static let spanish = Phrasebook(
    people: People(
      givenNames: [
        ("Lucía", "lucia"), ("Javier", "javier"), ("Carmen", "carmen"), ("Iván", "ivan"),
        ("Ximena", "ximena"), ("Pablo", "pablo"), ("Rocío", "rocio"), ("Andrés", "andres"),
        ("Begoña", "begona"), ("Mateo", "mateo"), ("Noelia", "noelia"), ("Óscar", "oscar"),
      ],
      familyNames: [
        ("Navarro", "navarro"), ("Ibáñez", "ibanez"), ("Quiroga", "quiroga"), ("Muñoz", "munoz"),
        ("Salazar", "salazar"), ("Vidal", "vidal"), ("Cárdenas", "cardenas"),
        ("Echeverría", "echeverria"), ("Peña", "pena"), ("Domínguez", "dominguez"),
      ],
      isFamilyNameFirst: false,
      companies: [
        ("Hotel Mirador del Norte", "hotel-mirador.example"),
        ("Bicicletas Alameda", "alameda-bicis.example"),
        ("Mensajería Veloz", "mensajeria-veloz.example"),
        ("Colegio San Telmo", "santelmo.example"),
      ],
      mailDomains: ["correo.example", "mail.example", "buzon.example"],
      jobTitles: [
        "Jefa de compras", "Encargado de tienda", "Contable", "Maestra", "Desarrolladora",
        "Recepcionista", "Mensajero",
      ],
      phones: ["+34 600 00 0# ##", "+52 55 5550 0###", "+54 11 5555 0###"],
      countries: ["España", "México", "Argentina", "Colombia"]),
    visitor: VisitorPhrases(
      greetings: ["¡Hola!", "¡Buenos días!", "¡Buenas!", "Hola, ¿qué tal?", "Buenas tardes."],
      pings: ["¿Hola?", "¿Hay alguien?", "Buenas, ¿hablo con una persona o con un robot?", "Hola"],
      nudges: [
        "¿Sigue ahí?", "¿Hola? ¿Vio mi mensaje?", "Solo quería saber si esto le ha llegado.",
        "No hay prisa, pero ¿lo está mirando alguien?",
      ],
      angryNudges: [
        "¿¿HOLA??", "Llevo minutos aquí esperando.",
        "¿A esto lo llaman chat en vivo? Yo lo veo más bien muerto.",
      ],
      goneUnanswered: [
        "Déjelo, ya escribiré un correo.", "Tengo que irme, pierdo el tren. Adiós.",
        "Pues nada, no hay nadie. Adiós.", "Bueno, probaré en otra tienda.",
      ],
      waiting: [
        "Claro, tómese su tiempo.", "Vale, espero.", "Sin problema, mientras me hago un café.",
        "De acuerdo, gracias por mirarlo.",
      ],
      grumbles: [
        "¿Otro momento? ¡Si llevo esperando desde el martes!",
        "Si no hay más remedio… Pero no se olvide de mí.",
        "Espero que no tarde tanto como la última vez.",
      ],
      forgiving: [
        "No pasa nada, son cosas que ocurren.", "Tranquilo. ¿Cómo lo arreglamos?",
        "Disculpas aceptadas. ¿Y ahora qué hacemos?",
      ],
      angryOpenings: [
        "Es la tercera vez que pregunto.", "Estoy muy decepcionada con ustedes.",
        "La verdad, esperaba otra cosa.",
      ],
      notEnough: [
        "¿Y eso a mí de qué me sirve?", "Eso mismo me dijeron la semana pasada.",
        "Lo que quiero saber es CUÁNDO.",
      ],
      puzzled: [
        "Perdone, no lo entiendo muy bien. ¿Qué tengo que hacer?",
        "Uf, a mí estas cosas se me dan mal. ¿Me lo puede explicar de otra manera?",
        "¿Se refiere a mi cuenta o al correo que me mandaron?",
      ],
      asides: [
        "Por cierto, aquí está cayendo la del pulpo, ¡buen día para ustedes!",
        "El perro se comió la etiqueta de la vieja, así que la elegí a ojo.",
        "Mi vecina tiene la verde y está encantada.",
      ],
      yes: ["Sí, exacto.", "Sí, por favor.", "Eso es."],
      noIdea: [
        "No lo sé, lo siento.", "Tendría que mirarlo, ahora no lo tengo delante.",
        "Ni idea, la verdad.",
      ],
      short: ["vale", "sí", "ok", "ajá", "bien"],
      thanks: [
        "¡Perfecto, muchísimas gracias!", "Genial, era justo lo que quería saber. ¡Gracias!",
        "¡Qué rapidez! Muchas gracias.", "Estupendo, gracias por la ayuda.",
        "Bueno. Gracias por resolverlo.",
      ],
      farewells: ["¡Adiós!", "¡Que tenga un buen día!", "¡Hasta luego!", "Un saludo, adiós."],
      passedOn: [
        "Ah, ¿ahora hablo con otra persona? Era por {order}.",
        "Hola otra vez. ¿Le han contado de qué se trata?",
      ],
      otherLanguage: ["¿Podemos seguir en español, por favor?"]),
    agent: AgentPhrases(
      greetings: [
        "Hola, {name}, soy {me}, de Larkfield.", "Buenas, {name}. Le atiende {me}.",
        "¡Hola, {name}! Aquí {me}, con mucho gusto.",
        "Hola, le atiende {me}, de Larkfield.",
      ],
      inquiries: [
        "¿En qué puedo ayudarle?", "Cuénteme, ¿de qué se trata?", "¿Qué puedo hacer por usted?",
      ],
      askNumber: [
        "¿Me da el número, por favor? Los pedidos empiezan por LF y las facturas por INV.",
        "¿De qué pedido se trata? ¿Cuál es el número?",
      ],
      patience: [
        "Un momento, lo estoy mirando.", "Lo consulto con el almacén, deme un minuto.",
        "Espere un instante, por favor.",
      ],
      apologies: ["Lo siento, no debería haber pasado.", "Disculpe las molestias."],
      anythingElse: ["¿Puedo ayudarle en algo más?", "¿Necesita alguna otra cosa?"],
      stillThere: ["¿Sigue ahí, {name}?", "Sin prisa, avíseme cuando vuelva."],
      farewells: [
        "De nada. ¡Adiós, y que no se moje!", "Gracias por escribirnos, {name}. ¡Hasta luego!",
        "Con mucho gusto. ¡Que tenga un buen día!",
      ]),
    keywords: Keywords(
      greeting: ["hola", "buenos días", "buenas", "bienvenid", "qué tal"],
      details: [
        "número", "qué pedido", "qué talla", "qué producto", "qué modelo", "su correo", "dirección",
        "cuántos", "cuántas", "desde cuándo", "me da ", "mensaje de error", "detalles",
      ],
      apology: ["lo siento", "disculp", "perdón", "perdone", "lamento"],
      patience: [
        "un momento", "un minuto", "un instante", "espere", "lo estoy mirando", "lo miro",
        "lo consulto", "lo compruebo", "paciencia", "un segundo",
      ],
      solution: [
        "he enviado", "he mandado", "le envío", "le mando", "le enviamos", "en camino", "reembols",
        "puede ", "pruebe", "hecho", "resuelto", "arreglad", "cambiamos", "cambio", "llegará",
        "llega mañana", "corregid", "le recomiendo", "lleve la", "gratis", "sin coste", "anulado",
        "lave", "tenemos",
      ],
      anythingElse: ["algo más", "otra cosa", "otra pregunta", "alguna otra"],
      goodbye: ["adiós", "hasta luego", "hasta pronto", "buen día", "buenas noches", "un saludo"],
      thanks: ["gracias", "genial", "perfecto", "estupendo"]),
    particulars: .spanish,
    topics: [
      .delivery: TopicPhrases(
        keywords: ["entrega", "paquete", "envío", "llegar", "llega", "seguimiento", "repartidor"],
        openings: [
          "Mi {product} tenía que llegar el lunes. ¿Dónde está el paquete?",
          "El seguimiento dice «en camino» desde hace cinco días.|¿Se habrá perdido mi paquete?",
          "¿Cuándo me llega el pedido? Solo estaré en casa hasta el jueves.",
        ],
        details: [
          "Es el {order}.", "La dirección es la de mi cuenta, ahí no ha cambiado nada.",
        ],
        followUps: [
          "¿El repartidor puede dejarlo en casa de un vecino?",
          "¿Todavía se puede cambiar la dirección a mi oficina?",
        ],
        solutions: [
          "Ya lo encontré: el paquete se quedó parado en el centro de reparto. Llegará mañana antes "
            + "de mediodía.",
          "El transportista perdió el paquete. Le enviamos otro hoy mismo, sin coste.",
          "El {number} salió ayer de nuestro almacén; le he enviado el nuevo enlace de seguimiento.",
        ],
        followUpAnswers: [
          "Sí, ya se lo he apuntado al repartidor.",
          "Hasta las seis de hoy se puede; ya está cambiada.",
        ]),
      .size: TopicPhrases(
        keywords: ["talla", "queda", "pequeñ", "grande", "estrech", "manga", "botas", "medid"],
        openings: [
          "Pedí la {product} en {size} y me queda estrecha de hombros.|¿La puedo cambiar por una "
            + "{otherSize}?",
          "Estoy entre la {size} y la {otherSize}. ¿La {product} talla pequeño?",
          "¿Qué talla de la {product} cabe encima de un jersey gordo? Normalmente uso la {size}.",
        ],
        details: [
          "Mido 1,78 y suelo llevar la {size}.", "El pedido fue el {order}, por si acaso.",
        ],
        followUps: [
          "¿Y quién paga la devolución?", "¿Las botas vienen también en medios números?",
        ],
        solutions: [
          "El cambio es gratis: le he enviado la etiqueta por correo y la {otherSize} sale enseguida.",
          "La {product} es entallada. Con jersey debajo lleve la {otherSize}.",
          "Mida de axila a axila una chaqueta que le guste: a partir de 58 cm le recomiendo la "
            + "grande.",
        ],
        followUpAnswers: [
          "La devolución es gratuita durante treinta días.",
          "Medios no, pero con nuestras plantillas de fieltro la grande va muy bien.",
        ]),
      .invoice: TopicPhrases(
        keywords: ["factura", "iva", "cobrad", "cobro", "nif", "recibo", "contabilidad"],
        openings: [
          "En su factura falta nuestro NIF.",
          "Nos han cobrado dos veces el mismo pedido.|¿Alguien puede mirar la factura {invoice}?",
          "Necesito una factura para la declaración y en mi cuenta no la encuentro.",
        ],
        details: ["La factura es la {invoice}.", "El NIF es B-99999999."],
        followUps: [
          "¿Podrían poner nuestro número de pedido la próxima vez?",
          "¿Las facturas pueden ir directamente a contabilidad?",
        ],
        solutions: [
          "Ya está corregida la {number}; tiene la nueva en su correo y la anterior queda anulada.",
          "Tiene razón, se cobró dos veces. El reembolso llegará a su cuenta en tres días.",
          "Se la he enviado al correo de su cuenta. También puede verlas todas en «Pedidos», "
            + "«Documentos».",
        ],
        followUpAnswers: [
          "Sí, ya consta en su ficha.", "Por supuesto, desde la próxima irán allí.",
        ]),
      .api: TopicPhrases(
        keywords: ["api", "401", "429", "webhook", "token", "json", "integración"],
        openings: [
          "Su API de pedidos responde 401 desde esta mañana, y nuestro token vale hasta junio.",
          "La API de existencias nos devuelve 429 cada pocos minutos.|¿Cuál es el límite, y va por "
            + "token o por dirección?",
          "El webhook de pedidos enviados nos llega dos veces. ¿Es a propósito?",
        ],
        details: [
          "Es GET /v2/orders, con la cabecera «Authorization: Bearer …».",
          "La última petición fue req-{digits}.",
        ],
        followUps: [
          "¿Hay un entorno de pruebas?", "¿Dónde anuncian estos cambios?",
        ],
        solutions: [
          "Los tokens anteriores a marzo caducaron anoche. Puede crear uno nuevo en "
            + "«Desarrolladores», «Tokens».",
          "El límite son 120 peticiones por minuto y token. Pruebe a respetar Retry-After y "
            + "desaparecerá.",
          "Cada webhook se manda al menos una vez. Puede descartar los que tengan un id ya visto.",
        ],
        followUpAnswers: [
          "Sí, en sandbox.larkfield.example, con cualquier token que empiece por «test».",
          "En el registro de cambios, con dos semanas; le he apuntado a la lista.",
        ]),
      .refund: TopicPhrases(
        keywords: [
          "reembols", "devolver", "devolución", "devuelto", "devolví", "dinero", "cancelar",
        ],
        openings: [
          "Devolví la {product} hace dos semanas y sigo sin mi dinero.",
          "Quiero devolver mi {product}. ¿Cómo se hace?",
          "¿Puedo cancelar un pedido que hice hace diez minutos?",
        ],
        details: ["Pedido {order}.", "Pagué con tarjeta."],
        followUps: [
          "¿Me llegará un correo cuando esté?", "¿También devuelven los gastos de envío?",
        ],
        solutions: [
          "Su paquete entró esta mañana. El reembolso llegará a su tarjeta en dos o tres días.",
          "Puede imprimir la etiqueta en «Pedidos», «Devolver». El dinero llega a los tres días.",
          "El {number} está anulado y no se ha cobrado nada. Hecho.",
        ],
        followUpAnswers: ["Sí, antes de una hora.", "Sí, todo."]),
      .repair: TopicPhrases(
        keywords: [
          "cremallera", "rota", "roto", "rompió", "gotea", "agujero", "repar", "costura",
          "garantía",
        ],
        openings: [
          "La cremallera de mi {product} se rompió a las tres semanas. Eso no es normal, ¿no?",
          "A mi {product} le entra agua por la costura del hombro.|¿Ustedes reparan eso?",
          "Le hice un agujero a la {product} (¡zarzas!). ¿Tienen parches?",
        ],
        details: [
          "La compré con el pedido {order}.", "Es la cremallera principal, abajo del todo.",
        ],
        followUps: ["¿Cuánto tiempo estaré sin chaqueta?", "¿Lo cubre la garantía?"],
        solutions: [
          "Envíenosla y le cambiamos la cremallera gratis; tiene la etiqueta en su correo.",
          "Las costuras tienen cinco años de garantía. Le mando una nueva, y la vieja puede "
            + "quedársela para el jardín.",
          "Eso puede arreglarlo con nuestros parches, planchados por dentro. Le he mandado unos.",
        ],
        followUpAnswers: ["Unos diez días; lo he marcado como urgente.", "Sí, por completo."]),
      .trade: TopicPhrases(
        keywords: [
          "presupuesto", "descuento", "unidades", "mayor", "distribuid", "logotipo", "tiendas",
        ],
        openings: [
          "Necesitamos {quantity} capas de lluvia para el personal. ¿Hacen descuento?",
          "¿Me puede pasar presupuesto de {quantity} unidades de la {product}, con logotipo?",
          "Queremos vender sus botas en nuestras tiendas. ¿Cómo nos hacemos distribuidores?",
        ],
        details: [
          "{quantity} unidades, de la S a la XL.", "Las necesitaríamos para fin del mes que viene.",
        ],
        followUps: [
          "¿Podríamos tener antes dos muestras?", "¿Qué condiciones de pago tienen?",
        ],
        solutions: [
          "A partir de 50 unidades es un 18 % menos, y el logotipo sale a 2,40 la pieza. Le envío "
            + "el presupuesto en una hora.",
          "Le he enviado el presupuesto: 41,80 la pieza, con logotipo. Las tenemos todas en almacén: "
            + "llegarán en ocho días laborables.",
          "Con mucho gusto: le he enviado el formulario. Con un primer pedido de 600 puede empezar "
            + "la semana que viene.",
        ],
        followUpAnswers: [
          "Claro, salen hoy.", "Treinta días netos, y un dos por ciento si es antes de diez.",
        ]),
      .care: TopicPhrases(
        keywords: ["lavar", "lavo", "limpi", "planch", "impermeab", "cala", "secadora"],
        openings: [
          "¿Cómo lavo la {product} sin estropearla?",
          "Mi {product} cala a la media hora de lluvia. ¡Antes era impermeable!",
          "¿La {product} puede ir a la secadora?",
        ],
        details: ["Tiene unos dos años.", "Con detergente normal, a 40 grados."],
        followUps: ["¿Qué detergente usaría usted?", "¿Y el barro de la cremallera?"],
        solutions: [
          "Lave a 30 grados con detergente líquido, sin suavizante, y luego veinte minutos de "
            + "secadora suave: el calor reactiva el tratamiento.",
          "Es solo la capa exterior. Pruebe nuestro espray sobre la chaqueta mojada y quedará como "
            + "nueva.",
          "Sí, puede ir, a baja temperatura. Hasta le viene bien.",
        ],
        followUpAnswers: [
          "Cualquiera líquido para ropa deportiva.", "Un cepillo de dientes viejo y agua tibia.",
        ]),
    ])
}
