"""Drafts of the four scenarios and of introducing, in English. See `drafts.filling` for the form.

Where something is asked: why this person, one thing, how long, what comes back, thanks, an easy no.
"""

SUBJECTS = {
    "heads_up": "Something I wanted you to hear early",
    "company_insight": "{minutes} minutes about {company}",
    "interview_request": "{minutes} minutes to learn from your path",
    "interview_thanks": "Thank you for the conversation",
    "interview_who_else": "One more person",
    "job_interview_thanks": "Thank you for the interview",
    "referral_request": "A referral, if you feel comfortable",
    "recommendation_request": "A few lines from you",
    "progress_helpers": "How the thing you helped with is going",
    "job_news": "Good news, and thank you",
    "pain_points": "Listening before building",
    "free_help": "Something I can help you with",
    "useful_material": "This may be useful to you",
    "launch_note": "It's ready",
    "early_feedback": "For your eyes, before anyone else's",
    "launch_recommendation": "Two or three lines from you",
    "learning_advice": "{minutes} minutes of your experience",
    "applied": "I did what you advised",
    "learning_help": "My turn now",
    "problem_ask": "Have you come across this?",
    "problem_details": "The details, in short",
    "problem_result": "It's sorted out",
    "problem_shared": "In case it's useful one day",
    "mentor_request": "Three conversations in three months",
    "read_request": "Something I would like you to read",
    "ask_reminder": "About what I wrote to you",
    "introduction_request": "An introduction, if you think it fits",
    "introduction_ask_first": "May I introduce someone to you?",
    "introduction_text": "{name} and {other}",
    "introduction_follow_up": "How did it go?",
    "introduction_not_now": "About the introduction",
    "decline_introduction": "About the introduction you asked for",
    "decline_meeting": "About meeting",
}

TEMPLATES = {
    "heads_up": (
        "Hello {name}, [I kept thinking about what we talked about: {topic}|you came to mind this week]. I wanted you"
        " to hear this early. Over the next few months, this is where I'd like to head: {goal}. I'm not asking for"
        " anything now, I just wanted you to hear it from me. What are you up to? If I can help with anything, tell"
        " me."
    ),
    "company_insight": (
        "Hello {name}, [I kept thinking about what we talked about: {topic}|I thought of you because you know"
        " {company} from the inside]. Before I take a step towards {company}, there's something I'd like to"
        " understand: {ask}. Would you have {minutes} minutes {when} to give me your view? [{offer}|I'll tell you"
        " what I did with it]. If it's not a good time, I understand. Thank you for reading."
    ),
    "interview_request": (
        "Hello {name}, [I kept thinking about what we talked about: {topic}|I thought of you because of what you do"
        " at {company}|I'm interested in your path, and this is why: {why}]. There's something I'd like to"
        " understand: {ask}. Would you have {minutes} minutes {when} to give me your view? I'll bring my questions"
        " ready. [{offer}|I'll tell you what I did with it]. If it's not a good time, I understand. Thank you."
    ),
    "interview_thanks": (
        "Hello {name}, thank you for your time. What stays with me most: {learned}. I'll put it into practice and"
        " tell you how it goes.[ Here is what I promised, too: {promise}.] If I can be useful to you, count on me."
    ),
    "interview_who_else": (
        "Hello {name}, thank you again for the conversation[; I've already done this: {done}]. Is there someone else"
        " you'd suggest I talk to about this: {ask}? A name is enough, when you have two minutes, and only if you"
        " feel comfortable. I'll tell you what comes of it."
    ),
    "job_interview_thanks": (
        "Hello {name}, thank you for the interview[ for {role}]. I kept thinking about this: {learned}. I'd be glad"
        " to take it further. If you need anything from me, I'll send it the same day."
    ),
    "referral_request": (
        "Hello {name}, [I remembered what we talked about: {topic}|I remembered what we did together: {what}]. I saw"
        " this position[ at {company}]: {role}. I think I'd be a good fit, and this is why: {why}. Would you feel"
        " comfortable referring me {when}? I'll send you three lines ready to use, it takes {minutes} minutes."
        " [{offer}|I'd gladly do the same for you]. If you'd rather not, I understand. Thank you."
    ),
    "recommendation_request": (
        "Hello {name}, I remembered what we did together: {what}. This is where I'm heading: {goal}. Would you write"
        " me a recommendation of five lines {when} about this: {ask}? I'll send you a draft with the facts, so that"
        " it takes you {minutes} minutes. [{offer}|I'd gladly write one for you]. If you don't feel comfortable, tell"
        " me frankly. Thank you."
    ),
    "progress_helpers": (
        "Hello {name}, I wanted to tell you how things are going with what you helped me with[: {goal}]. [So far:"
        " {result}|It's moving along, one step at a time]. [This is how you helped: {what}|Your help counts at every"
        " step]. I don't need anything, I just wanted you to know. Thank you. How are you doing?"
    ),
    "job_news": (
        "Hello {name}, I want you to hear it from me: {result}. [What you did made a difference: {what}|A good part"
        " of it is thanks to you]. Thank you for opening the way. When it's your turn, count on me."
    ),
    "pain_points": (
        "Hello {name}, [I kept thinking about what we talked about: {topic}|I know this is close to you: {interest}|I"
        " thought of you because of what you do]. I'm starting something, and before building anything I want to"
        " listen. Would you have {minutes} minutes {when} to tell me what's hardest about this: {ask}? I'm not"
        " selling anything, and I'll share what I learn. If you can't, that's fine. Thank you."
    ),
    "free_help": (
        "Hello {name}, [I kept thinking about what you told me: {need}|I've been thinking about what you're working"
        " on]. I can give you this, free of charge: {give}. It's little work for me, and I learn from it. Shall I"
        " send it, or shall we look at it in {minutes} minutes? If you don't need it, just say so."
    ),
    "useful_material": (
        "Hello {name}, [I remembered what we talked about: {topic}|I know you care about this: {interest}|I was"
        " thinking of what you do]. I think this could be useful to you: {give}[. You'll find it here: {link}].[ The"
        " part I picked for you: {what}.] No need to answer."
    ),
    "launch_note": (
        "Hello {name}, what I've been working on is ready: {project}. [It grew in part out of what we talked about:"
        " {topic}|What you told me helped to shape it]. I wanted you to hear it from me rather than from an"
        " announcement.[ You'll find it here: {link}.] If you know someone who could use it, feel free to pass it on;"
        " if not, I'm just glad you know. Thank you."
    ),
    "early_feedback": (
        "Hello {name}, [I remembered what we talked about: {topic}|I trust your eye]. I'd like you to see this before"
        " anyone else: {project}[ ({link})]. Would you have {minutes} minutes {when} to tell me what isn't clear? The"
        " uncomfortable part is what helps most. [{offer}|I'll tell you what I changed because of it]. If you can't,"
        " no problem. Thank you."
    ),
    "launch_recommendation": (
        "Hello {name}, I'm glad this was useful to you: {project}[. I remember what you said: {what}]. Would you put"
        " it in two or three lines that I can show, {when}? It takes {minutes} minutes, and you'd see them before"
        " they're published. [{offer}|I'd gladly recommend your work]. If you'd rather not, that's fine. Thank you."
    ),
    "learning_advice": (
        "Hello {name}, [I kept thinking about what we talked about: {topic}|I thought of you because you know about"
        " this: {interest}|I thought of you because you've been down this road]. I'm learning something new: {goal}[;"
        " so far I've tried this: {done}]. Would you have {minutes} minutes {when} to tell me how you see this:"
        " {ask}? I'll put it into practice and tell you what happened. If it's not a good time, I understand. Thank"
        " you."
    ),
    "applied": (
        "Hello {name}, I did what you advised[: {what}]. This is what happened: {result}.[ And I learned this:"
        " {learned}.] Thank you, without your advice I'd still be going round in circles. Is there anything I can do"
        " for you?"
    ),
    "learning_help": (
        "Hello {name}, your advice helped me[: {what}], and now it's my turn. [{offer}|If you're working on something"
        " where I could help, tell me]. No hurry and no strings."
    ),
    "problem_ask": (
        "Hello {name}, [I remembered what we talked about: {topic}|I thought of you because of what you've been"
        " through]. I have this problem: {problem}. Have you come across it? {minutes} minutes {when}, or three lines"
        " in writing, would help me a lot. I'll share what works. If it doesn't ring a bell, no problem. Thank you."
    ),
    "problem_details": (
        "Hello {name}, thank you for being willing to look at it. In short:\n\nWhat happens: {problem}.\nWhat I've"
        " tried: {done}.\nWhat I don't know yet: {ask}.\n\nIf anything is missing, I'll send it today. Answer when"
        " you can, and I'll tell you how it ends."
    ),
    "problem_result": (
        "Hello {name}, what I told you about is sorted out[: {problem}]. This is what worked: {result}.[ What you"
        " said was the key: {what}.] Thank you for your time. I'm leaving it in writing in case it's useful to you"
        " one day."
    ),
    "problem_shared": (
        "Hello {name}, [I remembered what we talked about: {topic}|I thought of you, in case it's useful one day]. I"
        " had this problem: {problem}. This is what worked: {result}. If you run into the same thing, I'll gladly"
        " send you the details."
    ),
    "mentor_request": (
        "Hello {name}, [I keep thinking about what we talked about: {topic}|I'm writing to you in particular: {why}]."
        " I'd like to ask for something with a clear end: three conversations of {minutes} minutes over three months"
        " about this: {ask}. I'd prepare each one and tell you what I did with it. [{offer}|You can count on me in"
        " return]. If you don't have the time, I understand. Thank you."
    ),
    "read_request": (
        "Hello {name}, [I remembered what we talked about: {topic}|I thought of you for this reason: {why}]. Would"
        " you have {minutes} minutes {when} to read this: {title}[ ({link})]? [I only want to know one thing:"
        " {ask}|One line on what you'd change is plenty]. [{offer}|I'd gladly read something of yours]. If you can't,"
        " no problem. Thank you."
    ),
    "ask_reminder": (
        "Hello {name}, I wrote to you {ago} about this: {ask}. Weeks get full, so a yes, a no or a later is"
        " enough. Any of the three is fine. Thank you for reading."
    ),
    "introduction_request": (
        "Hello {name}, [I remembered what we talked about: {topic}|I thought of you because you know {other}]. I'd"
        " like to talk with {other} for {minutes} minutes to understand this: {ask}. Would you introduce us {when}?"
        " I'll send you a paragraph ready to forward, and you'd ask first. [{offer}|I'll tell you what comes of it]."
        " If it doesn't feel right, no problem. Thank you."
    ),
    "introduction_ask_first": (
        "Hello {name}, I thought of introducing you to {other}[: {other_about}]. [I think you share this:"
        " {interest}|I think it could help you with this: {gain}|I think you'd have a lot to tell each other].[ And"
        " this is what {other} would gain from you: {other_gain}.] Would you like that? I haven't shared your"
        " details. If it's not the right time, feel free to say no."
    ),
    "introduction_text": (
        "Hello {name} and {other}, you both said yes, so let me introduce you.\n\n{name}: {about}[. What {other}"
        " could bring: {gain}].\n{other}: {other_about}[. What {name} could bring: {other_gain}].\n\n[I think you"
        " share this: {interest}. ]I'll leave you to write to each other directly. If something good comes of it, I'd"
        " love to know."
    ),
    "introduction_follow_up": (
        "Hello {name}, did you get to talk with {other}? If something good came of it, I'd love to know; if it didn't"
        " come about, that's fine too. Thank you for opening the door."
    ),
    "introduction_not_now": (
        "Hello {name}, the introduction I mentioned didn't come about this time. [I thought of something else that"
        " could help you: {give}|I'll keep thinking about who else could help you]. Thank you for your trust."
    ),
    "decline_introduction": (
        "Hello {name}, thank you for your trust. I can't make that introduction well right now, and I'd rather say so"
        " soon. [Perhaps this helps you more: {give}|If you like, we can look for another way]."
    ),
    "decline_meeting": (
        "Hello {name}, thank you for reaching out. I don't have room to meet this month, and I don't want to keep you"
        " waiting. If you send me your question in two lines, I'll answer in writing. Would that work?"
    ),
}
