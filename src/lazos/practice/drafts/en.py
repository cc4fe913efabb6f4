"""The drafts that come with Lazos, in English. See `drafts.filling` for the form."""

from lazos.practice.drafts import en_asking

#: What a message says where nothing else was said.
USUAL = {"minutes": "15", "when": "next week", "ago": "a few days ago"}
#: What stands in the place of a variable that the member still has to say.
BLANKS = {
    "name": "their name",
    "me": "your name",
    "topic": "what you last talked about",
    "give": "what you give",
    "offer": "what you give back",
    "promise": "what you promised",
    "where": "where",
    "what": "what they did for you",
    "interest": "what they care about",
    "need": "what they are looking for",
    "title": "the title",
    "other": "the other person",
    "years": "how many years",
    "ask": "your question",
    "minutes": "how many",
    "when": "when",
    "ago": "how long ago",
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

#: Why something kept for them has to do with them; twice, for English has one form.
BECAUSE = {
    "need": ("It has to do with what you are looking for: {text}",) * 2,
    "interest": ("It has to do with something you care about: {text}",) * 2,
    "offer": ("You know about this: {text}",) * 2,
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
    "promise": "What we agreed on",
    "promise_send": "What I promised",
    "promise_late": "What we agreed on",
    "promise_late_send": "What I promised",
    "thanks": "Thank you",
    "thanks_recommendation": "Thank you for recommending me",
    "result": "How it turned out",
    "served": "What I learned from you",
    "share": "I saw this and thought of you",
    "share_interest": "Something about {interest}",
    "offer_help": "About what you are looking for",
    "offer_introduction": "Someone worth meeting",
    "how_it_went": "How did it go?",
    "progress": "How it is going",
    "advice": "Your view on one thing",
    "decline": "About your proposal",
    "": "Hello",
}
FORMAL_SUBJECTS: dict[str, str] = {}

TEMPLATES = en_asking.TEMPLATES | {
    "follow_up": (
        "Hello {name}, it was lovely to meet you[ at {where}][. I kept thinking about what we talked about: {topic}]."
        " Would you be up for a coffee or a short call next week?"
    ),
    "event": (
        "Hello {name}, I saw you're going to {title} too. I'd love to say hello there[ and hear about {interest}]."
    ),
    "greeting": "Hello {name}, you crossed my mind and I wanted to say hello. How are things?",
    "hello_friend": (
        "Hello {name}, I've been meaning to ask how you are. What's the best thing that has happened to you this month?"
    ),
    "hello_family": "Hello {name}, I was thinking of you today. How is everyone? Let's talk for a while when you can.",
    "hello_neighbour": (
        "Hello {name}, we live so close and hardly ever talk. Would you like a coffee one of these days?"
    ),
    "hello_colleague": "Hello {name}, I was remembering when we worked together. What are you up to these days?",
    "hello_teacher": "Hello {name}, I still use something you taught me, and I wanted you to know. How are you?",
    "hello_classmate": "Hello {name}, our school days came to mind. What have you been up to since then?",
    "hello_client": (
        "Hello {name}, I wanted to ask how things have gone since we worked together. If anything could be better,"
        " I'd really like to hear it."
    ),
    "hello_supplier": (
        "Hello {name}, I wanted to tell you that your work has helped us a lot. Is there anyone I could recommend you"
        " to?"
    ),
    "hello_association": (
        "Hello {name}, we've crossed paths several times and hardly talked. What brought you to the group?"
    ),
    "birthday": (
        "Happy birthday, {name}. I hope this year brings what matters most to you.[ I remember what we talked about:"
        " {topic}. How is it going?]"
    ),
    "congratulation": "Congratulations, {name}[, on {title}]. I was so glad to hear it. What have you enjoyed most?",
    "catch_up": "Hello {name}, how have you been?[ I remember what we last talked about: {topic}. How did it go?]",
    "revive": (
        "Hello {name}, it's been a long time[ and you came to mind. I still remember what we talked about: {topic}|. I"
        " saw something about {interest} and thought of you|. I was remembering when we met at {where}| and you came to"
        " mind]. I don't need anything, I'd just like to know how you are."
    ),
    "promise": "Hello {name}, I haven't forgotten what I said I'd do: {promise}. Would today suit you?",
    "promise_send": "Hello {name}, here is what I promised to send you: {promise}. Tell me if it works for you.",
    "promise_late": (
        "Hello {name}, I haven't forgotten what I said I'd do: {promise}. Would one of these days suit you? Thank you"
        " for your patience."
    ),
    "promise_late_send": "Hello {name}, here is what I promised to send you: {promise}. Thank you for your patience.",
    "thanks": (
        "Hello {name}, I want to thank you[ for this: {what}]. It really helped, and I didn't want to leave it unsaid."
    ),
    "thanks_recommendation": "Hello {name}, thank you for recommending me[: {what}]. I'll tell you how it turns out.",
    "result": (
        "Hello {name}, I wanted to tell you how your advice turned out[: {what}]. I put it into practice, and much of"
        " the credit is yours."
    ),
    "served": "Hello {name}, today I used something I learned from you, and I wanted you to know. How are you?",
    "share": (
        "Hello {name}, I saw this and thought of you: {give}.[ {why}.]"
        "[ It reminded me of what we talked about: {topic}.][\n{link}]"
    ),
    "share_interest": (
        "Hello {name}, I came across something about {interest} and thought of you. How do you see it these days?"
    ),
    "offer_help": (
        "Hello {name}, I kept thinking about what you told me: {need}. I may be able to lend a hand. Is it still on"
        " your mind?"
    ),
    "offer_introduction": (
        "Hello {name}, I thought of someone who could help: {other}[, who knows about {what}]. Would you like me to"
        " introduce you? I'd ask first."
    ),
    "how_it_went": (
        "Hello {name}, [I remembered what we talked about: {topic}|I remembered you had something on the go]. How did"
        " it turn out?"
    ),
    "progress": (
        "Hello {name}, I wanted to tell you how the thing you helped me start is going[: {topic}]. It's moving along,"
        " and that's partly thanks to you."
    ),
    "advice": (
        "Hello {name}, [I kept thinking about what we talked about: {topic}|I'm writing to you in particular: {why}]."
        " Would you have {minutes} minutes {when} to give me your view on one thing: {ask}? [{offer}|I'll tell you"
        " what I decide]. If it doesn't suit you, I understand. Thank you."
    ),
    "meeting_proposal": (
        "Hello {name}, [I'd love to pick up what we talked about: {topic}|I'd love to hear what you're up to]. Would"
        " a coffee or a {minutes}-minute call suit you {when}? I'll fit around your calendar, and if it's a busy"
        " month we can leave it for another."
    ),
    "meeting_confirm": (
        "Hello {name}, see you {when}[, at {where}].[ There's one thing I'd like to ask you: {ask}.] If anything"
        " changes, let me know and we'll find another day."
    ),
    "after_talk": (
        "Hello {name}, thank you for your time. This is what stays with me: {learned}.[ And what I promised still"
        " stands: {promise}.] If anything I said is useful to you, I'm here."
    ),
    "hard_time": (
        "Hello {name}, I heard you're going through a hard time and I've been thinking of you. No need to answer. If"
        " it would help to talk, or to have something taken off your plate, I'm here."
    ),
    "revive_give": (
        "Hello {name}, we haven't talked in a long time[; last time it was about this: {topic}]. I came across"
        " something that may be useful to you: {give}. I don't need anything, it was just good to think of you. How"
        " are you?"
    ),
    "recommendation_offer": (
        "Hello {name}, I'd like to write you a recommendation[ for this: {what}]. It's a few lines, and you'd see"
        " them first. Would that be useful? If you'd rather not, that's fine too."
    ),
    "thanks_introduction": (
        "Hello {name}, thank you for introducing me to {other}.[ We've already talked: {what}.] You opened a door for"
        " me and I wanted you to know. I'll tell you how it goes."
    ),
    "thanks_chain": (
        "Hello {name}, you may not know it, but something started with you[: {what}]. This is what came of it:"
        " {result}. Thank you, truly. If one day I can return it or pass it on, just tell me."
    ),
    "decline": (
        "Hello {name}, thank you for thinking of me. I couldn't do it well this time, and I'd rather say so soon. If"
        " it helps, I can point you to someone who might."
    ),
}
