// Every text of the widget's own, in each language it speaks. What the desk and its people say
// comes from them and is shown as it is.

export const words = {
  en: {
    chat: "Chat",
    open: (label) => `Open chat: ${label}`,
    close: "Close chat",
    more: "More",
    dismiss: "Dismiss",
    conversation: "Conversation",
    unread: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
    toNewest: "Go to the newest message",
    earlier: "Earlier messages",
    you: "You",
    assistant: "Assistant",
    says: (name, text) => `${name}: ${text}`,
    typing: (name) => `${name} is writing…`,
    message: "Your message",
    write: "Write a message…",
    answer: "Your answer",
    send: "Send",
    skip: "Skip",
    skipped: "Skipped",
    choices: "Answers",
    today: "Today",
    yesterday: "Yesterday",

    looking: "Looking for somebody for you…",
    position: (place) =>
      place === 1 ? "You are next in the queue." : `You are number ${place} in the queue.`,
    queued: "You are in the queue.",
    talking: (name) => `You are talking to ${name}.`,
    over: "This chat has ended.",
    nobody: "Nobody is free just now.",

    asked: "You asked for a person.",
    joined: (name) => `${name} has joined.`,
    requeued: "You are back in the queue, at your place.",
    handedOver: (name) => `You are being handed over to ${name}.`,
    handedOn: "You are being handed over to somebody else.",
    endedByAgent: (name) => `${name} ended the chat.`,
    endedByVisitor: "You have left the chat.",
    endedByDesk: "The chat ended: nobody wrote for a while.",
    endedAway: "The chat ended: you were away for a while.",
    fellBack: "Sorry, nobody can take your chat just now.",
    abandoned: "You left before anybody came.",

    lost: "No connection. What you write is kept, and sent as soon as there is one.",
    back: "Connected again.",
    waits: "Waiting for the connection",
    sending: "Sending…",
    slower: (seconds) => `A little slower, please: it goes on in ${seconds} s.`,
    notSent: "Not sent.",
    notSentOver: "Not sent: the chat has ended.",
    notSentLong: "Not sent: it is too long.",
    again: "Try again",
    discard: "Discard",
    tooLong: (count, most) => `${count} of at most ${most} characters`,

    refused: {
      empty: "Please write something.",
      tooLong: "That is too long.",
      noEmail: "That does not look like an email address. It should be like name@company.example.",
      noPhone: "That does not look like a phone number: digits, spaces and + - . ( ) / are fine.",
      noNumber: "Please write a number, such as 42 or 3.5.",
      noneOfTheChoices: "Please choose one of those.",
    },

    leaveTitle: "Leave a message",
    leaveHint: "We will answer by email.",
    name: "Your name",
    email: "Your email",
    leaveText: "Your message",
    leave: "Leave message",
    left: "Thank you. Your message is with us.",

    soundOn: "Turn sound on",
    soundOff: "Turn sound off",
    end: "End chat",
    endSure: "End this chat?",
    endYes: "End chat",
    endNo: "Keep talking",
    privacy: "Privacy",
    newWindow: "opens in a new tab",
  },

  "zh-Hant": {
    chat: "線上對談",
    open: (label) => `開啟對談：${label}`,
    close: "關閉對談",
    more: "更多",
    dismiss: "關閉提示",
    conversation: "對談內容",
    unread: (count) => `${count} 則新訊息`,
    toNewest: "前往最新訊息",
    earlier: "較早的訊息",
    you: "您",
    assistant: "助理",
    says: (name, text) => `${name}：${text}`,
    typing: (name) => `${name} 正在輸入…`,
    message: "您的訊息",
    write: "輸入訊息…",
    answer: "您的回答",
    send: "傳送",
    skip: "略過",
    skipped: "已略過",
    choices: "可選的回答",
    today: "今天",
    yesterday: "昨天",

    looking: "正在為您尋找服務人員…",
    position: (place) => (place === 1 ? "下一位就輪到您。" : `您目前排在第 ${place} 位。`),
    queued: "您正在排隊等候。",
    talking: (name) => `${name} 正在與您對談。`,
    over: "這次對談已結束。",
    nobody: "目前沒有人員可以服務。",

    asked: "您已要求與專人對談。",
    joined: (name) => `${name} 已加入對談。`,
    requeued: "您已回到原本的排隊順位。",
    handedOver: (name) => `正在為您轉接給 ${name}。`,
    handedOn: "正在為您轉接給其他人員。",
    endedByAgent: (name) => `${name} 結束了對談。`,
    endedByVisitor: "您已離開對談。",
    endedByDesk: "因一段時間沒有訊息，對談已結束。",
    endedAway: "因您離開了一段時間，對談已結束。",
    fellBack: "很抱歉，目前沒有人員可以服務。",
    abandoned: "您在人員到來之前離開了。",

    lost: "連線中斷。您輸入的內容會保留，恢復連線後自動送出。",
    back: "已恢復連線。",
    waits: "等待連線",
    sending: "傳送中…",
    slower: (seconds) => `請稍候，${seconds} 秒後繼續。`,
    notSent: "未送出。",
    notSentOver: "未送出：對談已結束。",
    notSentLong: "未送出：內容過長。",
    again: "再試一次",
    discard: "捨棄",
    tooLong: (count, most) => `${count} 字，最多 ${most} 字`,

    refused: {
      empty: "請輸入內容。",
      tooLong: "內容過長。",
      noEmail: "這不像是電子郵件地址，格式應如 name@company.example。",
      noPhone: "這不像是電話號碼，請使用數字、空格及 + - . ( ) /。",
      noNumber: "請輸入數字，例如 42 或 3.5。",
      noneOfTheChoices: "請從選項中擇一。",
    },

    leaveTitle: "留言給我們",
    leaveHint: "我們會以電子郵件回覆您。",
    name: "您的姓名",
    email: "您的電子郵件",
    leaveText: "您的留言",
    leave: "送出留言",
    left: "謝謝您，我們已收到您的留言。",

    soundOn: "開啟提示音",
    soundOff: "關閉提示音",
    end: "結束對談",
    endSure: "要結束這次對談嗎？",
    endYes: "結束對談",
    endNo: "繼續對談",
    privacy: "隱私權",
    newWindow: "在新分頁開啟",
  },
};

/** The language spoken now, and its words. */
export let language = "en";
export let say = words.en;

/** The language of ours for a tag such as `zh-TW`; null: none. Any Chinese is better read in ours. */
function spoken(tag) {
  const head = String(tag || "").toLowerCase().split("-")[0];
  return head === "en" ? "en" : head === "zh" ? "zh-Hant" : null;
}

/** Speaks the first of these languages that is ours; true: another one than before. */
export function speak(...tags) {
  const before = language;
  language = tags.map(spoken).find(Boolean) || "en";
  say = words[language];
  return language !== before;
}
