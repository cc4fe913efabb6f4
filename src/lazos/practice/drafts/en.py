"""The drafts that come with Lazos, in English. See `drafts.filling` for the form."""

from lazos.practice.drafts import en_asking

#: What a message says where nothing else was said.
USUAL = {"minutes": "15", "when": "next week"}
#: What stands in the place of a variable that the member still has to say.
BLANKS = {
    "name": "their name",
    "me": "your name",
    "topic": "what you last talked about",
    "give": "what you give",
    "promise": "what you promised",
    "where": "where",
    "what": "what they did for you",
    "interest": "what they care about",
    "need": "what they look for",
    "title": "the title",
    "other": "the other person",
    "years": "how many years",
    "ask": "your question",
    "minutes": "how many",
    "when": "when",
    "why": "the reason",
    "goal": "where you are heading",
    "company": "the organisation",
    "role": "the position",
    "project": "what you are making",
    "problem": "the problem",
    "learned": "what stays with you",
    "done": "what you have tried",
    "result": "what came of it",
    "link": "the address",
    "about": "who they are and how you know them",
    "gain": "what they gain",
    "other_about": "who they are and how you know them",
    "other_gain": "what they gain",
}

#: What one thanks for, by the kind of what was given.
THANKED = {
    "article": "what you sent me to read",
    "introduction": "the introduction you made",
    "advice": "your advice",
    "referral": "recommending me",
    "resource": "what you shared with me",
    "feedback": "telling me what you thought",
    "help": "your help",
    "congratulation": "your congratulations",
    "thanks": "your words",
    "gift": "the gift",
}

SUBJECTS = en_asking.SUBJECTS | {
    "meeting_proposal": "A coffee or a call?",
    "meeting_confirm": "See you {when}",
    "after_talk": "Thank you for your time",
    "hard_time": "Thinking of you",
    "revive_give": "I saw this and thought of you",
    "recommendation_offer": "A recommendation for you",
    "thanks_introduction": "Thank you for introducing us",
    "thanks_chain": "Something that began with you",
    "follow_up": "It was good to meet you",
    "event": "See you at {title}",
    "birthday": "Happy birthday",
    "congratulation": "Congratulations",
    "promise": "Something I owe you",
    "promise_send": "What I promised",
    "promise_late": "Something I owe you",
    "promise_late_send": "What I promised",
    "thanks": "Thank you",
    "thanks_recommendation": "Thank you for recommending me",
    "result": "How it turned out",
    "served": "What I learned from you",
    "share": "This made me think of our talk",
    "share_interest": "Something about {interest}",
    "offer_help": "About what you are looking for",
    "offer_introduction": "Someone worth meeting",
    "how_it_went": "How did it go?",
    "progress": "How it is going",
    "advice": "{minutes} minutes of your view",
    "decline": "About your proposal",
    "": "Hello",
}
FORMAL_SUBJECTS: dict[str, str] = {}

TEMPLATES = en_asking.TEMPLATES | {
    "follow_up": (
        "Hello {name}, it was good to meet you[ at {where}][. I kept thinking about what you told me: {topic}]."
        " Would a coffee or a short call suit you next week?"
    ),
    "event": (
        "Hello {name}, I saw you are going to {title} too. I would love to say hello there[ and hear about {interest}]."
    ),
    "greeting": "Hello {name}, you came to mind and I wanted to say hello. How is everything?",
    "hello_friend": (
        "Hello {name}, I have been meaning to hear from you. What is the best thing that happened to you this month?"
    ),
    "hello_family": "Hello {name}, I thought of you today. How is everyone? Let’s talk for a while when you can.",
    "hello_neighbour": "Hello {name}, we live so close and talk so little. A coffee one of these days?",
    "hello_colleague": "Hello {name}, I remembered when we worked together. What are you working on now?",
    "hello_teacher": "Hello {name}, I still use something you taught me and wanted to tell you. How are you?",
    "hello_classmate": "Hello {name}, our school days came to mind. What have you been up to since?",
    "hello_client": (
        "Hello {name}, I wanted to know how things have gone with what we did. If anything could be better, it"
        " would help me to hear it."
    ),
    "hello_supplier": (
        "Hello {name}, I wanted to say that your work has helped us a lot. Is there anyone I could recommend you to?"
    ),
    "hello_association": (
        "Hello {name}, our paths have crossed several times and we have hardly talked. What brings you to the group?"
    ),
    "birthday": "Happy birthday, {name}. May this year bring what matters most to you.[ How is this going: {topic}?]",
    "congratulation": "Congratulations, {name}[, on {title}]. I was so glad to hear it. What have you enjoyed most?",
    "catch_up": (
        "Hello {name}, how have you been?[ Last time we talked about this: {topic}. How did it go on?][ I have"
        " something for you: {give}.]"
    ),
    "revive": (
        "Hello {name}, it has been a long time[. I kept in mind what you told me: {topic}|. I saw something about"
        " {interest} and thought of you|. I remembered when we met at {where}| and I thought of you]. I don’t need"
        " anything, I only wanted to know how you are."
    ),
    "promise": "Hello {name}, I said I would do this and I haven’t forgotten: {promise}. Would today suit you?",
    "promise_send": "Hello {name}, here is what I promised to send you: {promise}. Tell me if it works for you.",
    "promise_late": (
        "Hello {name}, I said I would do this and I haven’t forgotten: {promise}. Would one of these days suit you?"
        " Thanks for your patience."
    ),
    "promise_late_send": "Hello {name}, here is what I promised to send you: {promise}. Thanks for your patience.",
    "thanks": (
        "Hello {name}, I want to thank you[ for this: {what}]. It really helped, and I didn’t want to leave that"
        " unsaid."
    ),
    "thanks_recommendation": "Hello {name}, thank you for recommending me[: {what}]. I will tell you how it turns out.",
    "result": (
        "Hello {name}, here is how your advice turned out[: {what}]. I put it into practice, and much of it is"
        " thanks to you."
    ),
    "served": "Hello {name}, today I used something I learned from you, and I wanted to tell you. How are you?",
    "share": "Hello {name}, I saw this and thought of you: {give}[. It reminded me of what we talked about: {topic}].",
    "share_interest": "Hello {name}, I saw something about {interest} and thought of you. Shall I send it to you?",
    "offer_help": (
        "Hello {name}, I remembered what you are looking for: {need}. I may be able to lend a hand. Is it still open?"
    ),
    "offer_introduction": (
        "Hello {name}, I thought of someone who could help: {other}[, who knows about {what}]. Would you like an"
        " introduction? I will ask first."
    ),
    "how_it_went": "Hello {name}, I remembered what you had in hand[: {topic}]. How did it go?",
    "progress": (
        "Hello {name}, here is how the thing you helped me start is going[: {topic}]. It moves on, and that is"
        " partly you."
    ),
    "advice": (
        "Hello {name}, [I kept thinking about what we discussed: {topic}|I write to you because of this: {why}]."
        " Would you have {minutes} minutes {when} to give me your view on one thing: {ask}? [I will gladly offer"
        " you this: {give}|I will tell you what I decide]. If it doesn’t suit you, I understand. Thank you."
    ),
    "meeting_proposal": (
        "Hello {name}, [I would like to go on with this: {topic}|I would like to hear what you are up to]. Would a"
        " coffee or a call of {minutes} minutes suit you {when}? I adapt to your calendar, and if it is a full"
        " month we leave it for another."
    ),
    "meeting_confirm": (
        "Hello {name}, see you {when}[, at {where}].[ I would like to ask you this: {ask}.] If anything changes,"
        " tell me and we find another day."
    ),
    "after_talk": (
        "Hello {name}, thank you for your time. This stays with me: {learned}.[ And what I promised still stands:"
        " {promise}.] If anything I said is useful to you, I am here."
    ),
    "hard_time": (
        "Hello {name}, I heard you are going through something hard and thought of you. No need to answer. If it"
        " helps to be listened to, or to have something taken off your plate, I am here."
    ),
    "revive_give": (
        "Hello {name}, we haven’t talked in a long time[; last time it was this: {topic}]. I saw something that may"
        " be useful to you: {give}. I don’t need anything, I was glad to think of you. How are you?"
    ),
    "recommendation_offer": (
        "Hello {name}, I would like to write you a recommendation[ for this: {what}]. It is a few lines, and you"
        " see them first. Would that be useful? If you would rather not, that is fine too."
    ),
    "thanks_introduction": (
        "Hello {name}, thank you for introducing me to {other}.[ We have talked: {what}.] You opened a door and I"
        " wanted you to know. I will tell you how it goes on."
    ),
    "thanks_chain": (
        "Hello {name}, you may not know it, but something began with you[: {what}]. This came of it: {result}."
        " Thank you, truly. If one day I can return it or pass it on, tell me."
    ),
    "decline": (
        "Hello {name}, thank you for thinking of me. I can’t do it well this time, and I prefer to say so soon. If"
        " it helps, I can point you to someone who might."
    ),
}
