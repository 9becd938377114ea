// Every text of the widget's own, in each language it speaks. What the desk and its people say
// comes from them and is shown as it is.

export const words = {
  en: {
    chat: "Chat",
    open: (label) => `Open chat${label && ": " + label}`,
    close: "Close",
    more: "More",
    conversation: "Conversation",
    unread: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
    toNewest: "Go to the newest message",
    earlier: "Earlier messages",
    you: "You",
    assistant: "Assistant",
    typing: (name) => `${name} is writing…`,
    message: "Your message",
    send: "Send",
    skip: "Skip",
    choices: "Answers",

    looking: "Looking for somebody for you…",
    position: (place) => (place === 1 ? "You are next in the queue." : `You are number ${place} in the queue.`),
    joined: (name) => `${name} has joined.`,
    requeued: "You are back in the queue, at your place.",
    handedOver: "You are being handed over to somebody else.",
    over: "This chat has ended.",
    endedByAgent: (name) => `${name} ended the chat.`,
    endedByVisitor: "You have left the chat.",
    endedByDesk: "The chat ended: nobody wrote for a while.",
    endedAway: "The chat ended: you were away for a while.",
    fellBack: "Sorry, nobody is free just now.",

    lost: "No connection. What you write is kept, and sent as soon as there is one.",
    back: "Connected again.",
    waits: "Waiting for the connection",
    slower: (seconds) => `A little slower, please: it goes on in ${seconds} s.`,
    notSent: "Not sent.",
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

    leave: "Leave a message",
    leaveHint: "We will answer by email.",
    name: "Your name",
    email: "Your email",
    left: "Thank you. Your message is with us.",

    soundOn: "Turn sound on",
    soundOff: "Turn sound off",
    end: "End chat",
    endSure: "End this chat?",
    endNo: "Keep talking",
    privacy: "Privacy",
  },

  "zh-Hant": {
    chat: "線上對談",
    open: (label) => `開啟對談${label && "：" + label}`,
    close: "關閉",
    more: "更多",
    conversation: "對談內容",
    unread: (count) => `${count} 則新訊息`,
    toNewest: "前往最新訊息",
    earlier: "較早的訊息",
    you: "您",
    assistant: "助理",
    typing: (name) => `${name} 正在輸入…`,
    message: "您的訊息",
    send: "傳送",
    skip: "略過",
    choices: "可選的回答",

    looking: "正在為您尋找服務人員…",
    position: (place) => (place === 1 ? "下一位就輪到您。" : `您目前排在第 ${place} 位。`),
    joined: (name) => `${name} 已加入對談。`,
    requeued: "您已回到原本的排隊順位。",
    handedOver: "正在為您轉接給其他人員。",
    over: "對談已結束。",
    endedByAgent: (name) => `${name} 結束了對談。`,
    endedByVisitor: "您已離開對談。",
    endedByDesk: "因一段時間沒有訊息，對談已結束。",
    endedAway: "因您離開了一段時間，對談已結束。",
    fellBack: "很抱歉，目前沒有人員可以服務。",

    lost: "連線中斷。您輸入的內容會保留，恢復連線後自動送出。",
    back: "已恢復連線。",
    waits: "等待連線",
    slower: (seconds) => `請稍候，${seconds} 秒後繼續。`,
    notSent: "未送出。",
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

    leave: "留言給我們",
    leaveHint: "我們會以電子郵件回覆您。",
    name: "您的姓名",
    email: "您的電子郵件",
    left: "謝謝您，我們已收到您的留言。",

    soundOn: "開啟提示音",
    soundOff: "關閉提示音",
    end: "結束對談",
    endSure: "要結束這次對談嗎？",
    endNo: "繼續對談",
    privacy: "隱私權",
  },
};

/** The language spoken now, and its words. */
export let language = "en";
export let say = words.en;

/** The language of ours for a tag such as `zh-TW`; false: none. Any Chinese is better read in ours. */
function spoken(tag) {
  const head = String(tag).toLowerCase().split("-")[0];
  return head === "en" ? "en" : head === "zh" && "zh-Hant";
}

/** Speaks the first of these languages that is ours; true: another one than before. */
export function speak(...tags) {
  const before = language;
  language = tags.map(spoken).find(Boolean) || "en";
  say = words[language];
  return language !== before;
}
