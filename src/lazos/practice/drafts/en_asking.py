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
    "launch_note": "It exists now",
    "early_feedback": "Your eyes, before anyone else's",
    "launch_recommendation": "Two or three lines from you",
    "learning_advice": "{minutes} minutes of your experience",
    "applied": "I did what you advised",
    "learning_help": "My turn now",
    "problem_ask": "Have you come across this?",
    "problem_details": "The details, in short",
    "problem_result": "It is solved",
    "problem_shared": "In case it serves you one day",
    "mentor_request": "Three conversations in three months",
    "read_request": "A reading of yours",
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
        "Hello {name}, [I kept thinking about what we discussed: {topic}|you came to mind this week]. I want you to"
        " hear this early: over the coming months I would like to move towards this: {goal}. I am not asking for"
        " anything now, I only wanted you to know it from me. What are you up to? If I can be of use, tell me."
    ),
    "company_insight": (
        "Hello {name}, [I kept thinking about what you told me: {topic}|I thought of you because you know {company}"
        " from the inside]. Before I take a step towards {company} I want to understand this: {ask}. Would you have"
        " {minutes} minutes {when} to give me your view? [I will gladly offer you this: {give}|I will tell you what"
        " I did with it]. If it is not a good time, I understand. Thank you for reading."
    ),
    "interview_request": (
        "Hello {name}, [I kept thinking about what you told me: {topic}|I thought of you because of what you do at"
        " {company}|I am interested in your path because of this: {why}]. I want to understand this: {ask}. Would"
        " you have {minutes} minutes {when} to give me your view? I will bring my questions ready. [I will gladly"
        " offer you this: {give}|I will tell you what I did with it]. If it is not a good time, I understand. Thank"
        " you."
    ),
    "interview_thanks": (
        "Hello {name}, thank you for your time. What stays with me most: {learned}. I will put it into practice and"
        " tell you how it turns out.[ Here is also what I promised: {promise}.] If anything of mine is useful to"
        " you, count on me."
    ),
    "interview_who_else": (
        "Hello {name}, thank you again for the conversation[; I have already done this: {done}]. Is there one more"
        " person I should talk to about this: {ask}? A name is enough, when you have two minutes, and only if you"
        " feel comfortable. I will tell you what comes of it."
    ),
    "job_interview_thanks": (
        "Hello {name}, thank you for the interview[ for {role}]. I kept thinking about this: {learned}. I would"
        " like to go on. If you need anything from me, I will send it the same day."
    ),
    "referral_request": (
        "Hello {name}, [I remembered what we discussed: {topic}|I remembered what we did: {what}]. I saw this"
        " position[ at {company}]: {role}. I think I fit because of this: {why}. Would you feel comfortable"
        " referring me {when}? I will send three lines ready to use, it takes {minutes} minutes. [I will gladly"
        " offer you this: {give}|I will gladly return it]. If you would rather not, I understand. Thank you."
    ),
    "recommendation_request": (
        "Hello {name}, I remembered what we did: {what}. I am heading for this: {goal}. Would you write me five"
        " lines of recommendation {when} about this: {ask}? I will send a draft with the facts, so that it takes"
        " you {minutes} minutes. [I will gladly offer you this: {give}|I will gladly write one for you]. If you"
        " don’t feel comfortable, tell me frankly. Thank you."
    ),
    "progress_helpers": (
        "Hello {name}, here is how the thing you helped me with is going[: {goal}]. [Up to today: {result}|It moves"
        " on, one step at a time]. [Your part served me like this: {what}|Your help counts in every step]. I don’t"
        " need anything, I wanted you to know. Thank you. How are you doing?"
    ),
    "job_news": (
        "Hello {name}, I want you to hear it from me: {result}. [What you did counted: {what}|A good part of it is"
        " thanks to you]. Thank you for opening the way. When it is your turn, count on me."
    ),
    "pain_points": (
        "Hello {name}, [I kept thinking about what you told me: {topic}|I know you live close to this: {interest}|I"
        " thought of you because of what you do]. I am starting something, and before building I want to listen."
        " Would you have {minutes} minutes {when} to tell me what is hardest about this: {ask}? I am not selling"
        " anything, and I will share what I learn. If you can’t, that is fine. Thank you."
    ),
    "free_help": (
        "Hello {name}, [I remembered what you are looking for: {need}|I thought of what you have in hand]. I can"
        " give you this, free of charge: {give}. It takes me little, and I learn from it. Shall I send it, or shall"
        " we look at it in {minutes} minutes? If you don’t need it, just say so."
    ),
    "useful_material": (
        "Hello {name}, [I remembered what we discussed: {topic}|I know you care about this: {interest}|I thought of"
        " what you do]. I think this is useful to you: {give}[. It is here: {link}].[ The part I picked for you:"
        " {what}.] No need to answer."
    ),
    "launch_note": (
        "Hello {name}, what I have been making exists now: {project}. [It came in part from what you told me:"
        " {topic}|What you told me helped to shape it]. I wanted you to hear it from me and not from an"
        " announcement.[ It is here: {link}.] If you know someone it would serve, feel free to pass it on; if not,"
        " I am glad you know. Thank you."
    ),
    "early_feedback": (
        "Hello {name}, [I remembered what you told me: {topic}|I trust your eye]. I would like you to see this"
        " before anyone else: {project}[ ({link})]. Would you have {minutes} minutes {when} to tell me what is not"
        " clear? The uncomfortable part helps most. [I will gladly offer you this: {give}|I will tell you what I"
        " changed with it]. If you can’t, no problem. Thank you."
    ),
    "launch_recommendation": (
        "Hello {name}, I am glad this served you: {project}[. I remember what you said: {what}]. Would you tell it"
        " in two or three lines that I can show, {when}? It takes {minutes} minutes, and you see them before they"
        " are published. [I will gladly offer you this: {give}|I will gladly recommend your work]. If you would"
        " rather not, that is fine. Thank you."
    ),
    "learning_advice": (
        "Hello {name}, [I kept thinking about what you told me: {topic}|I thought of you because you know about"
        " this: {interest}|I thought of you because you have walked this path]. I am learning: {goal}[; I have"
        " tried this: {done}]. Would you have {minutes} minutes {when} to tell me how you see this: {ask}? I will"
        " apply it and tell you what happened. If it is not a good time, I understand. Thank you."
    ),
    "applied": (
        "Hello {name}, I did what you advised[: {what}]. This is what happened: {result}.[ And I learned this:"
        " {learned}.] Thank you, without your advice I would still be going in circles. What can I do for you?"
    ),
    "learning_help": (
        "Hello {name}, your advice served me[: {what}], and now it is my turn. [I can give you this: {give}|If you"
        " have something in hand where I can help, tell me]. No hurry and no strings."
    ),
    "problem_ask": (
        "Hello {name}, [I remembered what you told me: {topic}|I thought of you because of what you have been"
        " through]. I have this problem: {problem}. Have you come across it? {minutes} minutes {when}, or three"
        " lines in writing, would help me a lot. I will share what works. If it doesn’t ring a bell, no problem."
        " Thank you."
    ),
    "problem_details": (
        "Hello {name}, thank you for wanting to look at it. In short:\n\nWhat happens: {problem}.\nWhat I tried:"
        " {done}.\nWhere I am now: {ask}.\n\nIf you need one more fact, I will send it today. Answer when you can,"
        " and I will tell you how it ends."
    ),
    "problem_result": (
        "Hello {name}, what I told you about is solved[: {problem}]. This worked: {result}.[ What you said was the"
        " key: {what}.] Thank you for your time. I leave it in writing in case it serves you one day."
    ),
    "problem_shared": (
        "Hello {name}, [I remembered what you told me: {topic}|I thought of you, in case it serves you one day]. I"
        " had this problem: {problem}. This worked: {result}. If you come across the same, I will gladly send the"
        " details."
    ),
    "mentor_request": (
        "Hello {name}, [I keep thinking about what we discussed: {topic}|I write to you because of this: {why}]. I"
        " want to ask for something bounded: three conversations of {minutes} minutes in three months about this:"
        " {ask}. I prepare each one and tell you what I did with it. [I will gladly offer you this: {give}|Count on"
        " me for yours]. If you don’t have the time, I understand. Thank you."
    ),
    "read_request": (
        "Hello {name}, [I remembered what we discussed: {topic}|I thought of you because of this: {why}]. Would you"
        " give {minutes} minutes {when} to this: {title}[ ({link})]? [I only want to know one thing: {ask}|One line"
        " on what you would change is plenty]. [I will"
        " gladly offer you this: {give}|I will gladly read something of yours]. If you can’t, no problem. Thank you."
    ),
    "ask_reminder": (
        "Hello {name}, I wrote to you a few days ago about this: {ask}. Weeks fill up, so a yes, a no or a later is"
        " enough. Any of the three is fine. Thank you for reading."
    ),
    "introduction_request": (
        "Hello {name}, [I remembered what we discussed: {topic}|I thought of you because you know {other}]. I would"
        " like to talk with {other} for {minutes} minutes to understand this: {ask}. Would you introduce us {when}?"
        " I will send a paragraph ready to forward, and you ask them first. [I will gladly offer you this: {give}|I"
        " will tell you what comes of it]. If you don’t see it, no problem. Thank you."
    ),
    "introduction_ask_first": (
        "Hello {name}, I thought of introducing you to {other}[: {other_about}]. [I think it would serve you for"
        " this: {gain}|I think you have a lot to tell each other].[ And this from you would serve them:"
        " {other_gain}.] Would you like that? I have not given your details. If it is not the time, feel free to"
        " say no."
    ),
    "introduction_text": (
        "Hello {name} and {other}, with a yes from both of you, let me introduce you.\n\n{name}: {about}[. Would be"
        " served by this from {other}: {gain}].\n{other}: {other_about}[. Would be served by this from {name}:"
        " {other_gain}].\n\nWill you write to each other directly? I step aside from here. If something good comes"
        " of it, I will be glad to know."
    ),
    "introduction_follow_up": (
        "Hello {name}, did you get to talk with {other}? If something good came of it, I will be glad to know; if"
        " it didn’t come about, that is fine too. Thank you for opening the door."
    ),
    "introduction_not_now": (
        "Hello {name}, the introduction I mentioned didn’t come about this time. [I thought of something else that"
        " could serve you: {give}|I keep thinking about who else could serve you]. Thank you for your trust."
    ),
    "decline_introduction": (
        "Hello {name}, thank you for your trust. I can’t do that introduction well now, and I prefer to say so"
        " soon. [Perhaps this serves you more: {give}|If you like, we can look for another way]."
    ),
    "decline_meeting": (
        "Hello {name}, thank you for reaching out. This month I have no room to meet, and I don’t want to keep you"
        " waiting. If you send me your question in two lines, I will answer in writing. Would that work?"
    ),
}
