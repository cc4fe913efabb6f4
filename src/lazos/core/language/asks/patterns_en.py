# ruff: noqa: E501 — pattern tables read best as written
"""What is said in English, British and American, over folded text with straight apostrophes. See `patterns_es`."""

_ME = r"(?:me|us|him|her|them|my \w+)"
_WORK = "job|jobs|work|position|role|post|gig|employment|internship|a placement"
_A_WORK = rf"(?:(?:a|an|any|some|the) )?(?:(?:good|new|suitable|paid|full-time|part-time|nice) )?(?:{_WORK})"
_OPENING = "openings?|vacanc(?:y|ies)|positions?|jobs?|roles?|posts?|work|spots?|internships?|opportunities|opportunity|anything|something"
_CV = "(?:cv|resume|details|application|name|profile|portfolio)"
_BOSS = "(?:boss(?:es)?|manager|director|hr|human resources|head|ceo|recruiters?|hiring (?:manager|team)|employer|supervisor|people team)"
_WHEN_NOT = "can't|cannot|don't|doesn't|isn't|aren't|won't|couldn't|wouldn't|haven't|hasn't|not|nobody|no one|never"

PATTERNS: dict[str, list[str]] = {
    "thanks": [
        r"(?:many |with |huge |a thousand )?thanks?(?: you| u)?|thank-you|thankful|gratefully|thankfully|thx|tks|cheers|ta|much obliged",
        r"(?:i'd |i would |we'd |would |i |really |truly |much |greatly |deeply |so )*(?:appreciate|appreciated|grateful|gratitude|appreciation)",
        r"(?:would|will|'d) (?:be )?(?:help|mean)(?: me| us)? (?:enormously|a lot|so much|a great deal|hugely|immensely|massively|the world)|(?:would|'d) be (?:a great help|honou?red|an honou?r|delighted|a huge help)|(?:help|mean)s? a lot",
        r"(?:god )?bless you|(?:so|very) kind (?:as|of you)|(?:you're|you are) (?:a|an) (?:star|gem|angel|legend|lifesaver)|in your debt",
    ],
    "exit": [
        r"(?:don't|do not|please don't|never) feel (?:that |like )?(?:you (?:have|need|ought) to|obliged|obligated|you must|under any)|(?:feel |are |be |you're )?free to (?:say no|refuse|decline|pass|ignore|skip)|(?:fine|ok|okay|all right|alright) to (?:pass|refuse|decline|skip|say no|ignore)|(?:never|no need to|needn't|don't) write back|(?:just )?decline the invite|i(?:'ll| shall| will) think (?:nothing|no less) of it|or never, up to you",
        rf"if (?:\w+(?:'\w+)? ){{0,5}}?(?:{_WHEN_NOT})(?! (?:help|answer|reply) me)",
        r"(?:fine|ok|okay|cool|good|understandable|alright|all right|happy) if (?:not|you|it|that|this)|(?:no|zero|without any|without) (?:worries|problem|problems|pressure|rush|hurry|urgency|obligation|stress|drama|hard feelings|need to (?:reply|answer)|strings|bother|biggie|sweat)",
        r"if (?:you(?:'d| would) (?:rather|prefer)|you prefer|not(?:,| |\.|;)|you(?:'re| are) (?:swamped|busy|slammed|buried|on call|too|out of|short|snowed|stretched|tied|away|overloaded|able|free|willing|open|comfortable|up for|happy|around)|you've (?:too|got too|no)|you have (?:too|no|time|a moment|a minute|any time)|you can|you could|you feel|you think|you find|you see fit|you consider|it's (?:something|all right)|it(?:'s| is) (?:a bad|too|awkward|inconvenient|a busy|ok|okay|possible|convenient|easier)|now(?:'s| is)|that(?:'s| is) (?:too|possible|ok|okay)|this (?:week|month|is)|time (?:allows|permits)|your (?:diary|calendar|schedule|plate)|life(?:'s| is)|reviews|possible|convenient|nobody|nothing|she's|he's|they're|she is|he is|there's no|there is no|anything feels|suitable|and when|and only if|you think i'm not)",
        r"(?<=[.!?;\n] )if (?!you ever|it helps|it's useful|useful|you're interested|you need|you want|you were|you (?:really |truly )?(?:care|value)|you're really)|should (?:it|this|that|you|your \w+) (?:\w+ )?(?:be|prove|not|prefer|lack)|never mind|forget it|say the word|i(?:'ll| will)? respect|that's (?:all right|alright|cool|fine|ok|okay)|no (?:biggie|matter|harm|big deal)|i realise you may not|i realize you may not|may not be able|not be able to",
        r"only if|should it not|should that not|unless (?:you|it)",
        r"(?:i(?:'d| would|'ll| will)? |we(?:'d| would)? |i )?(?:quite |fully |completely |totally |perfectly |of course |absolutely )*(?<!to )(?<!n't )(?<!me )(?<!better )understand(?! (?:how|what|why|the|whether|which|it|better|where|who)\b)",
        r"(?:please )?(?:don't|do not|no need to) (?:worry|stress|sweat|feel (?:obliged|bad|any)|bother|think twice|hesitate to say)|ignore me|(?:just|do) say(?: so)?|tell me (?:straight|honestly|if you'd rather|frankly)|feel free to (?:say|decline|ignore|pass|skip)|say no|a no is",
        r"(?:when|whenever|wherever|whatever|however) (?:it |is |works |best )*(?:suits|you|works|convenient|best|is)|(?:at|to suit) your (?:convenience|leisure|own pace)|in your own time|(?:i can|i'll|happy to|glad to) (?:fit|work) around|any (?:other )?(?:day|time) works|all good|another time|(?:another|some other) day(?=[.;,]|$)|(?:we )?can move it|let's leave it|no is a (?:fine|perfectly)|either way|thank(?:s| you) (?:anyway|all the same|regardless)|grateful (?:all the same|anyway|either way)|regardless|fair enough|some other time|take your time",
    ],
    "give": [
        r"(?:i|we)(?:'d|'ll| would| will| shall) be (?:delighted|happy|glad|pleased|honou?red) to (?!meet|hear|talk|speak|chat|learn|know|see|join|work|receive|get)",
        r"(?:i'll|i will|we'll|we will|i'd|i would|i can|we can|i could|let me|happy to|glad to|gladly|i'd love to|i'd be (?:happy|glad|delighted) to|i'm (?:happy|glad) to|we'd be (?:happy|glad) to|delighted to|more than happy to|in return,? i'?\w*)(?! (?:\w+ )?(?:love|like|want|need|prefer|appreciate) (?:you|it) ) (?:\w+ ){0,3}?(?:let you know|tell you|report|send|share|pass|bring|write|show|teach|help|return|read|proofread|check|buy|cover|publish|introduce|keep you|update|pay|draft|offer|give|take the|mention|credit|acknowledge|review|translate|test|do the same|make it|repay|lend|connect|treat|post|drop you|swap|donate|promote|design|host|cook|provide|contribute|reciprocate|advertise)\w*",
        r"(?:promise to|will|can|could|and|to) (?:let you|tell you|send you|post you|forward|show you|share|pass (?:you|on)|keep you|drop off|drop you|invite you|bring you|cook you|buy you)|i'll (?:\w+ )?(?:tag|name|credit|thank|invite|drop|forward|cover)|let me know when you need|you're invited",
        r"in return|in exchange|(?:happy|glad|keen|delighted) to (?:share|help|return|send|send you|give|offer|write|proofread|pass|reciprocate|swap|do)|return the favou?r|count on me|at your disposal|anything (?:i can|you need)|if (?:you )?(?:ever|there's (?:ever )?anything|i can ever)|let me know (?:if|how) (?:i|there)|(?:coffee|lunch|dinner|pizza|drinks?|breakfast|beers?|cake|tea|it|they|boxes|\w+)(?:'s| is| are) on (?:me|us)|my treat|i owe you|we owe you|i'm buying|on the house|(?:a|one) month is on us",
        r"for free|free of charge|free|at no cost|discount|is yours|you'd have|you'd get|you get|gets? the|you're invited|you are invited|invited to",
        r"(?:i'll|i will|we'll) (?:report|let|tell|share|keep|send|bring|be sure|make sure)|report back|keep you posted|will tell you|will let you know|will share|will send",
        r"(?:she|he|they|you|laura|both|each|each of you|everyone) (?:gains?|gets?|would (?:gain|get|benefit|have)|will (?:gain|get|have)|may find|might find)|(?:she|he|they) might find useful|(?:might|may|could|would|will) (?:come in (?:handy|useful)|be (?:handy|helpful)|suit|help|interest|be useful|be of (?:use|interest)|benefit)|helps? (?:her|him|them|their|with her|with his|with their)|useful to (?:her|him|them|you)|(?:she|he|they) (?:was|were|is|are) (?:after|looking for|needing)",
        r"(?:she|he|they)(?:'d|'ll| would| could| might| may| will)(?: also| probably| certainly)? (?:be|get|have|find|learn|meet|gain|see|like|love|enjoy|save|benefit|know|welcome|appreciate|reach|discover|make)|benefits?|mutual\w*|of (?:interest|value|use) to|win-win|(?:good|great|perfect) fit for (?:her|his|their)|for (?:her|his|their) \w+",
        r"i (?:can|could) (?:\w+ ){0,1}(?:share|help|pass|write|take|offer|send|return|give|translate|bring|proofread|cover)|we (?:can|could|have) (?:\w+ ){0,3}(?:share|help|offer|leave|records|send|give)|(?:figures|numbers|results|summary|notes|report|data|template) (?:to you|with you|in return)",
    ],
    "reference": [
        r"(?:it's|this is|i'm) \w+ (?:who|that) (?:\w+ ){0,4}(?:your|you|yours)|(?:it's|this is) \w+ who \w+ed|(?:it's|this is) \w+ who (?:picked|bought|got|had|came|took|sold|made|did|sat|ran)",
        r"(?:i've|i have|we've|we have) (?:\w+ly )?(?:read|followed|watched|listened to|used|known of|been reading|been following) (?:the|your|all)(?: \w+){1,3} (?:since|for years|from the)",
        r"(?:so |really |very |i'm |was )*(?:glad|happy|pleased|delighted|relieved) (?:the|your|that|to (?:hear|see|know|read)|you|it (?:went|worked|helped))",
        r"(?:we|we've|we both|you and i) (?:\w+ )?(?:met|sat|spoke|talked|worked|crossed|studied|chatted|shared|bumped|overlapped|were|connected|had|did|volunteered|built|ran|travelled|traveled|took|corresponded|emailed|discussed|were introduced)",
        r"(?<!do )(?<!would )(?<!could )(?<!can )(?<!might )(?<!will )(?<!if )(?<!did )(?<!should )(?<!may )(?<!thank )you (?:\w+ly )?(?:said|mentioned|told|wrote|gave|spoke|came|assessed|installed|have|know|knew|saw|moved|made|went|work|worked|wait|taught|teach|built|fixed|restored|solved|ran|run|did|published|shared|asked|described|explained|recommended|suggested|presented|helped|changed|sing|sold|sell|handled|cut|led|lead|lived|live|joined|founded|started|launched|recently|once|review|reviewed|talked|pointed|organised|organized|hosted|posted|showed|designed|won|used|switched|faced|managed|migrated|drive|write|speak|supervised|trusted|attended|visited|opened|graduated|set|coordinate|pulled|turned|got|been|grew|raised|put|left|spent)",
        r"(?:you've|you have) (?:\w+ )?(?:had|been|done|worked|written|seen|sold|lived|gone|built|read|taught|solved|run|helped|published|made|faced)",
        r"(?:i|i've|we|we've|we have|i have|i'd|i just|i recently|i really) (?:\w+ly )?(?:saw|seen|noticed|read|heard|watched|attended|took|followed|follow|been following|enjoyed|loved|liked|admire|admired|came across|listened|remember|learned|learnt|found|sat in|was in|used|discovered|know|bought|caught|visited|subscribe) (?:that |in |to |about |of |on |from |at |the |through |a |all |all of |both |with |much |how )*(?:you\w*|your\w*|you've|talk|piece|paper|book|post)",
        r"(?:i|we)(?: have| 've|'ve)? (?:\w+ly )?(?:value|valued|admire|admired|trust|respect|follow|remember|remembered|think of|appreciate|learned|learnt|enjoy|keep thinking about|kept thinking about|am interested in|know)(?: a lot| so much| much)? (?:how|what|from|about|the|that|all|you|your)(?! (?:it if|a reply|any))|what (?:you (?:do|have|went|wrote)|(?:you|we) (?:did|said|told|made|built|shared|discussed|achieved))|how you (?:work|see|read|run|write|teach|lead|handle|did|do|built|made|think)",
        r"your (?:\w+ ){0,3}?(?:talks?|pieces?|articles?|books?|papers?|posts?|lectures?|workshops?|courses?|class|classes|seminars?|podcasts?|interviews?|profile|novel|blog|newsletter|thread|videos?|guides?|notes|columns?|research|thesis|project|career|path|journey|move|shop|team|company|organi[sz]ation|school|university|hospital|bank|clinic|foundation|studio|department|restaurant|co-op|work (?:on|in|at|with)|experience (?:in|at|with|of|as)|background in|comment|comments|advice|suggestion|question|idea|introduction|presentation|exhibition|keynote|panel|cousin|sister|brother|daughter|son|neighbou?r|wife|husband|ex-colleague|colleague|colleagues|boss|module|stall|story|switch|transition|farm|museum|bakery|library|firm|group|recommendation|app|site|website)",
        r"\w+ (?:\w+ )?(?:mentioned|suggested|told me|gave me your|introduced us|recommended|pointed me|put me on to|said you|says you|from the)|heard you|saw you|in your class|since you|(?:i was|i'm|i am) (?:your|a student|at your)|your (?:student|neighbou?r|former)|it's your|as you know",
        r"thank(?:s| you)(?: very much| so much)? (?:again|for (?!(?:your|the|any|all your) (?:time|attention|help|support|reply|response|consideration|patience|interest|kindness)|reading|considering|everything|all|replying|answering|helping|listening|taking the time|that|this|it)\w+)|remember (?:when|the|our|that|me)|(?:great|lovely|good|nice) (?:to (?:see|meet|run into)|seeing|meeting|running into|talking)|thought of you|congratulations|congrats|last time we|(?:ines|it's) .{0,20}here\b|in common|fellow (?:alum\w*|member|student)|both (?:of us )?(?:studied|worked|went|know|live)",
    ],
    "shared": [r"together|both of us|the same"],
    "formula": [
        r"(?:writing|write|reaching out|reach out|contacting|contact|getting in touch|get in touch|emailing|messaging|reply from|hear(?:ing)? from|thank|thanking|asking|ask|tell|telling|let|send|sending|give|show|telling)(?: to| with)? you|hop(?:e|ing) (?:you|this|your|all|that)(?: \w+){0,6}|your (?:time|attention|reply|response|help|support|consideration|kind \w+|availability|interest|help)|find you well|bother you|you all",
    ],
    "second_person": [r"you|your|yours|you've|you're|you'd|yourself|yourselves"],
    "mass": [
        r"to whom(?:soever)? it may concern|whom it may concern",
        r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings|thanks|attention),? (?:to )?(?:all|everyone|everybody|folks|friends|colleagues|contacts|network|guys|people|team members|members|customers|connections|subscribers|community|readers|clients)(?: and \w+)?(?= ?[:,.;!\n]| ?$| who| of| in my| i\b)",
        r"(?:dear )?sirs?(?:/| or | and )(?:madam|mesdames|ma'am)|dear (?:sirs?|madam|sir|hiring manager|recruiter|friends? and \w+|valued \w+|professional|contact|user|customer|friend|colleague|recipient|connection)(?= ?[:,.;!\n]| ?$)",
        r"to (?:everyone|everybody|all (?:of you|my|the)|all those|the whole) (?:who|in|on|contacts|friends|\w+)",
        r"dear(?=\s*[:,;])",
    ],
    "talk": [
        r"(?:to |could we |can we |could i |can i |might we |shall we |we could |love to |like to |may i |let's |us to )(?:\w+ )?(?:talk|speak|chat|meet(?: up)?|catch up|connect|sit down|get together|discuss|jump on|hop on|grab|buy you|take you|have (?:a|you) (?:\w+ )?(?:chat|call|word|talk|coffee|conversation|catch|zoom|meeting|lunch|drink)|interview|do a|schedule|set up|arrange|hang out|ask you (?:some|a few|three)|see you|call you)",
        r"(?:a |an |another |your |quick |short |long |brief |proper |the )(?:\d+-minute |\w+-minute )?(?:phone |video |zoom )?(?:call|chat|conversation|meeting|catch-up|catchup|coffee|tea|lunch|dinner|drink|zoom|get-together)(?= (?:with you|with|so|to|about|on|next|this|sometime|some|one|over|when|soon|in|work|for|or|and|at)|\?|,|\.|$| some)",
        r"(?:schedule|set up|arrange|book|have|do|hop on|jump on) (?:a|an|another) (?:\w+ )?(?:call|chat|meeting|conversation|zoom|coffee|catch-up|session)",
        r"pick(?:ing)? your brains?|call me|ring me|(?:some|bit|much|any) of your time|(?:spare|have|got|find|give me|make|lend me) (?:me |us )?(?:some|any|a little|a bit of) time|ask you (?:some|a few|a couple of|three|\w+) (?:questions|things)|could we do|i(?:'d| would) (?:love|like) for us|sit down with you|interview you|take you (?:out )?(?:to|for)",
    ],
    "soft_time": [
        r"coffee|cup of tea|a tea|brief|briefly|short|quick|quickly|a few minutes|few minutes|a couple of minutes|a moment|a minute|a bit of time|some minutes|five|a few moments|in passing",
    ],
    "vague_time": [
        r"some ?time(?! (?:next|this|in|between|on|before|around|after|during) )|some ?day(?: soon)?|one (?:day|of these days)(?! next)|at some point|any ?time soon|whenever(?=,|\.| and|$)|soon|when(?:ever)? possible|eventually|these days|a (?:long|good|proper) (?:talk|chat|conversation|call|catch-up)|for as long as|as long as it takes|(?:talk|chat|speak) at length|properly|ages",
    ],
    "long_time": [
        r"(?:a|an|the|your) (?:whole|entire|full) (?:morning|afternoon|evening|day|weekend|week|hour and)|(?:all|the whole|the entire) (?:morning|afternoon|day|weekend|evening)|half a day|(?:several|many|a few|a couple of|some|multiple) (?:hours|sessions|meetings|calls)|for hours|(?:an|one) afternoon (?:to|with)",
    ],
    "small": [
        r"(?:a|an|one|two|three|four|five|half a|a couple of|a single|just one|just a|\d{1,2})[ -](?:\w+ )?(?:lines?|sentences?|words?|questions?|voice (?:note|message)|messages?|email|names?|ideas?|things?|paragraphs?|pages?|sheets?|screens?|slides?|scenes?|chapters?|points?|ballpark|photos?|sections|versions|titles?|options|reply|answer)",
        r"\d{1,4}[ -]words?|(?:which|what) (?:sentence|paragraph|line|word|title|page|slide|section|scene)",
        r"(?:short|brief|quick|one-line|written) (?:reply|answer|note|email|comment|look|glance|question|response)|by email|in writing|voice note|one-page|two-page|one-paragraph|one-pager|single (?:question|page)|(?:which|what) one",
        r"(?:is|are|would be|will be|'s) (?:plenty|enough|all (?:i|we) need|perfect|more than enough|fine)|would do(?: it)?|just (?:that|one|want to know)|only want to know",
        r"(?:the|step|question|slide|page|paragraph|section|chapter) (?:first|second|third|fourth|last|opening|one|two|three|four|\d)|before (?:the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d|january|february|march|april|may|june|july|august|september|october|november|december|end|it)|by (?:the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2})",
    ],
    "job": [
        r"(?:get|getting) (?:me|us|him|her) (?:hired|employed|on the payroll|taken on)",
        rf"(?:get|find|give|offer|land|secure|score|sort|fix|hook|arrange) {_ME}(?: up with| out with| in)? {_A_WORK}(?! (?:for|to) (?:do|read|look))",
        rf"(?:help|helping) (?:me|us) (?:to )?(?:get|find|land|secure|into|with finding|in finding|with getting) {_A_WORK}(?! out)",
        rf"(?:do you|would you|does your \w+|did you|is there|are there|have you|has your \w+|might you|got|any) (?:\w+ ){{0,2}}?(?:have |has |got |know of )?(?:any |a |an |some )?(?:\w+ )?(?:{_OPENING}) (?:\w+ )?(?:for (?:me|us|someone like me|somebody like me)|available|open|going|at your|in your|on your|where you work|there)",
        r"(?:do you have|have you got|are there|is there|got) (?:any |a |an |some )?(?:\w+ )?(?:openings?|vacanc(?:y|ies)|jobs?|positions? (?:open|available)|roles? (?:open|available))(?: \w+){0,4}(?= ?\?)",
        r"(?:hire|employ|take) (?:me|us)(?: on)?(?! (?:through|to|a|about|for (?:a|the) (?:walk|ride|coffee)|back|seriously|as|round|around)\b)|hiring me|employ me|(?:get|squeeze|slip|slot|fit|bring) me (?:in|into|onto|inside)(?: to)?(?: your| the| there)?|pull (?:some |a few )?strings|get my foot in the door|make room for me|put me (?:in|on) (?:your|the) (?:team|payroll)|find me a (?:place|spot)",
        rf"(?:pass|give|send|hand|forward|show|put|get|submit|take|deliver|share|push|slip|walk|move) (?:on |along )?(?:my|this|the) {_CV} (?:\w+ ){{0,2}}?(?:to|with|in front of|past) (?:(?:your|the|a|whoever|someone in|somebody in) )?(?:\w+ )?{_BOSS}",
        r"(?:need|looking for|short of|want) (?:anybody|anyone|someone|somebody|people|staff|more people|another pair)(?: \w+){0,2} (?:at|in|on|for) your (?:\w+ )?(?:office|company|firm|team|shop|place|department|studio|school|hospital|agency|organi[sz]ation)",
        r"(?:include|consider|keep|put|count) me (?:in|for|on) (?:\w+ ){0,3}?(?:[\w']+ )?(?:hiring|recruitment|selection|interviews?|vacanc(?:y|ies)|openings?|positions?|roles?|jobs?|payroll|process|shortlist)",
        rf"(?:talk|speak|put in a (?:good )?word|have a word|vouch)(?: for me)? (?:to|with) (?:your|the) (?:\w+ )?{_BOSS}(?: (?:about|for) (?:me|hiring|a job|getting))?",
        rf"give (?:me|us) (?:a|an|the|some) (?:opportunity|chance|shot|break) (?:at|in|with|to (?:work|join))|(?:so|that|and) i (?:can |could )?(?:get|find|land) {_A_WORK}",
        r"your \w+(?: \w+)? (?:needs?|is looking for|could use|is short of|wants) (?:anyone|anybody|someone|somebody|people|staff|(?:extra |more )?hands)|i (?:\w+ )?need (?:employment|work|a job|a position|a wage|an income)|help(?:ing)? me (?:to )?get into (?:the|a|your)",
        r"help(?:ing)? me (?:to )?(?:get|getting|break|move|come) (?:in|into|on|onto|aboard|hired)(?: at| by)?(?: to)? (?:your|the) (?:\w+ )?(?:company|firm|team|organi[sz]ation|office|department|hospital|bank|agency|studio|school|press|university|consultancy|business|shop|group)|help me get hired",
        r"(?:if|whether|are|is) (?:\w+ ){1,4}?(?:(?:is|are) )?(?:currently |still )?(?:hiring|recruiting|taking (?:people )?on)(?! an?\b)|(?:if|whether) you're (?:hiring|recruiting)|(?:spot|place|room|seat|opening|vacancy|position|role|something|anything) for me(?! to (?:read|look|see))",
        rf"(?:offer|give) me (?:\w+ ){{0,2}}(?:employment|{_WORK})|i (?:really |just |desperately |urgently )*need (?:a|any|some) (?:job|work|position)|i want (?:a job|to work (?:for|with|at) you|a position|to join your)|(?:i'd|i would) (?:love|like) (?:a job|a position|to work (?:for|with|at) you\w*|to join your|a role (?:at|in|on) your)|anything (?:at all )?will do|any (?:kind|sort|type) of (?:job|work|position|role|employment)|i'll take anything|any (?:job|position|role|post|opening|vacancy|department)|(?:do you know of|know of|heard of|aware of) (?:any|an?|some) (?:\w+ )?(?:jobs?|positions?|vacanc(?:y|ies)|openings?|roles? (?:open|going)|job opportunities)",
    ],
    "searching": [
        r"(?:looking|searching|hunting) for (?:something|a job|work|a new job|a new role|a position|any job|jobs|employment|anything)|job[- ]hunting|job search",
    ],
    "spread_word": [
        r"you know (?:everyone|everybody|lots of|so many|a lot of|half)|(?:let me know|tell me|give me a shout|shout|drop me a line|ping me) if (?:you )?(?:\w+ )?(?:hear|know|see|come across|anything|something|find)|keep me in mind|think of me|bear me in mind|keep an ear|keep an eye out",
    ],
    "not_asking": [
        r"(?:not|n't|never|nor|isn't|without|rather than|instead of|no intention of|far from|aren't|wasn't|don't) (?:\w+ ){0,3}?(?:ask|asking|looking|writing|after|trying|here|expecting|want|wanting|hoping|about|to ask|fishing|seeking|request|requesting|need|suggesting)",
        r"(?:without|rather than|instead of|not|isn't) (?:\w+ ){0,2}?",
    ],
    "deadline": [
        r"(?:(?:it's|it is|this is|very|quite|super|really|extremely) )*(?:urgent|urgently)|as a matter of urgency|with (?:great |the utmost )?urgency",
        r"(?:immediate|urgent|prompt) (?:reply|answer|response|attention)|(?:reply|answer|response) (?:is )?(?:required|expected|needed)|asap|a\.s\.a\.p|as soon as (?:possible|you can|humanly possible)|right (?:now|away|this minute)|immediately|straight ?away|at once|without delay|this (?:very )?(?:minute|instant|second)|at your earliest(?! convenience)|by return",
        r"(?:need|want|expect|require|must have|waiting for|has to be|have to have|am expecting|due)(?:s|ed)?(?: \w+){0,5} (?:by |before |first thing |no later than |until |back )*(?:today|tonight|tomorrow|this (?:evening|afternoon|morning)|end of (?:the )?day|eod|close of business|cob|noon)(?: (?:morning|evening|afternoon|at the latest|first thing|at \w+))?",
        r"(?:by|before|no later than|until) (?:the end of |close of |first thing )?(?:today|tonight|tomorrow|end of (?:the )?day|eod|close of business|cob|this (?:evening|afternoon))(?: (?:morning|evening|afternoon|at the latest|first thing|at \w+))?|(?:today|tonight|tomorrow) at the latest|first thing tomorrow|(?:within|in) (?:the next )?(?:an|one|two|three|24|\d) hours?(?= (?:at|max|please)|,? please)|without fail|time is running out|the clock is ticking",
    ],
    "guilt": [
        r"on your conscience|because you couldn't be bothered|you couldn't be bothered to",
        r"(?:it'll|it will|it'd|it would|that'll) (?:all )?be (?:your fault|on you|because of you)|because you (?:didn't|won't|wouldn't) help",
        r"(?:have|there's|got) (?:no one|nobody|noone) else|only you can|you're the only (?:one|person)|you are the only (?:one|person)|(?:to )?return (?:the|my|this) favou?rs? and|i(?:'ve| have) always (?:helped|been there for|supported) you",
        r"(?:you|u|ya) (?:really |do |still |kind of |kinda )?owe (?:me|us|it)(?: (?:one|to me|that|this|a favou?r|big time|much|after))?|after (?:all|everything|every ?thing|what|how much|all that) (?:that )?(?:i|i've|we|we've)(?: have| 've)? (?:\w+ )?(?:done|did|helped|given|gave|do|supported)(?: for you)?",
        r"you (?:can't|cannot|can not|couldn't|won't|wouldn't|mustn't|better not|aren't going to|aren't allowed to) (?:possibly |just |really )?(?:say no|refuse|turn me down|let me down|ignore|leave me|fail me|abandon|deny)(?: (?:to )?me)?",
        r"(?:don't|do not|please don't|never) (?:you dare |you )?(?:let (?:me|us) down|say no|disappoint|fail me|leave me (?:hanging|alone|in)|abandon|turn me down|make me beg|ignore (?:me|this)|forget about me)",
        r"(?:won't|will not|don't|can't|not going to|refuse to) (?:take|accept) (?:a )?no(?: for an answer)?|no is not an (?:answer|option)|not (?:taking|accepting) no",
        r"if you (?:\w+ ){0,3}?(?:my friend|a (?:real|true|good) friend|a friend|cared|care about|value|valued|respected|loved me|were any kind)",
        r"(?:you're|you are|your) (?:my|our|the) (?:only|last|one) (?:hope|chance|option|person|way|shot)|(?:my|our) (?:only|last) (?:hope|chance)|(?:my (?:future|life|career|whole \w+)|everything|it all) (?:depends|hangs|rests|is) (?:on|in) (?:you|your)|it all depends on you",
        r"(?:i'll|i will|i'd|i'm going to|we'll) (?:fail|lose|be lost|be finished|be ruined|be in trouble|never \w+) (?:without you|if you (?:don't|do not|won't))|without you (?:i|we)(?:'ll|'d|'m)? |matter of life (?:and|or) death|life or death|(?:it's )?the least you (?:can|could)|(?:it )?(?:won't|wouldn't|doesn't) cost you|not (?:like|as if) it (?:costs|would cost)|(?:it'll|it will) only take you|what does it cost you",
        r"(?:i'm|i am|i was|i'd be|i will be|i'd feel) (?:\w+ )?(?:disappointed|hurt|upset|offended|surprised|let down) (?:that|if|you|by|in)|it(?:'s| is) your (?:duty|job|obligation) to|(?:that's|it's) (?:unfair|not fair) of you",
    ],
    "insistence": [
        r"(?:i've|i have) (?:written|emailed|messaged|called|asked)(?: \w+){0,3} (?:twice|(?:two|three|four|five|several|many|\d+) times)|you (?:don't|do not|won't) (?:answer|reply|respond|write back)",
        r"(?:still|yet again|again) no (?:answer|reply|response|word)|no (?:answer|reply|response) (?:yet|from you)|how many times|i (?:asked|wrote|emailed) (?:you )?(?:\w+ ){1,3}ago",
        r"(?:this is|it's|that's) (?:already )?(?:the|my) (?:second|third|fourth|fifth|2nd|3rd|4th|umpteenth|nth|last) (?:time|email|message|attempt|reminder|mail|note)(?: (?:i|i've|to)\b(?: \w+){0,2})?|(?:for|and) the (?:second|third|fourth|umpteenth|last) time|(?:second|third|fourth|final) (?:reminder|email i|message i|time i)",
        r"(?:i'm|i am|we're|i've been|still|been) (?:still )?waiting (?:for|on|all|since|days|weeks)|(?:why|how come) (?:don't|haven't|won't|didn't|aren't) you (?:\w+ )?(?:answer|reply|respond|repl|get back|answered|replied|responded|written|replying|answering)|why you (?:don't|haven't|won't|didn't|aren't) (?:\w+ )?(?:answer|reply|respond|answered|replied|responded|answering|replying)|you (?:still )?(?:haven't|never|didn't|have not|did not) (?:\w+ )?(?:answer|answered|reply|replied|respond|responded|written back|got back|get back)|(?:ignoring|ghosting|ignored|ghosted) (?:me|my)|left me on read",
        r"(?:answer|reply to|respond to|get back to|write) me (?:already|now|back now|back already)|(?:answer|reply|respond) (?:already|now)|(?:i wrote|i emailed|i messaged|i called|i texted|i've (?:written|emailed|messaged|called)) (?:\w+ ){0,5}?and (?:nothing|no)|(?:until|till) you (?:answer|reply|respond|say yes)|as per my (?:last|previous)|(?:keep|kept) (?:asking|writing|chasing)|i must insist|i insist|(?:following up|chasing|chase) (?:\w+ )?(?:yet )?again",
    ],
    "have_to": [
        r"you(?:'ve got to| have to| need to| must| ought to| got to| should| better|'d better| had better)(?= (?:help|give|get|introduce|refer|recommend|answer|reply|read|see|tell|do this|meet|call|write|make|hire|respond)\b(?! (?:the|your|a lot|people)\b))",
    ],
    "command": [
        r"i demand|i expect you to|i require you|no excuses|no matter what|whether you like it or not|or else|by hook or by crook|you've no (?:choice|excuse)|you have no (?:choice|excuse)",
    ],
    "now": [
        r"(?<!will )(?<!'ll )(?<!to )(?<!can )(?<!could )(?<!did )(?<!i )(?<!we )(?<!they )(?<!who )(?:call|ring|phone|email|text|write|answer|reply|respond|get back|send|message|contact|help|refer|introduce)(?: to)?(?: me| us| it)? (?:right now|now|today|immediately|at once|straight away|tonight|right away|already)(?! (?:that|and then|if)\b)",
    ],
    "need": [
        r"(?:i|we) (?:really|desperately|absolutely|urgently|badly|seriously|truly|so|just) (?:\w+ )?need (?:you|someone) to|i need you to(?= (?:\w+ )?(?:help|answer|reply|hurry|make|get|do))",
    ],
    "sell": [
        r"(?:pitch|sell|selling|demo|offer) (?:(?:you|her|him|them|it) )?(?:the|my|our|a|an|her|him|them) \w+|(?:buy|try|order) (?:my|our) \w+",
    ],
    "plea": [
        r"(?:i'm |i am |i )?(?:begging|beg|implore|imploring) (?:of )?you|on my knees|for the love of|for god's sake|please,? please|pretty please|(?:i|we) (?:desperately|badly|urgently) need|i don't know what i'll do (?:if|without)",
    ],
    "not_pressing": [
        r"(?:not|n't|nothing|no|never|without|isn't|hardly|neither|nor)(?: (?:at all|all that|that|so|very|a|any|need to|need|it|is|to|you|be|terribly|remotely|reply|answer|feel|this|do|have)){0,4} $|(?:available|start|free|answered|replied|wrote back|said yes) $"
    ],
    "act_review": [
        r"(?:review|revise|edit|correct|check|proofread|critique|polish|go over|look over|look through|look at|read(?: over| through)?|fix) (?:\w+ )?(?:my|our) (?:[\w-]+ ){0,2}(?:cv|resume|letter|proposal|plan|portfolio|text|draft|profile|thesis|deck|presentation|page|website|site|article|document|project|essay|script|contract|application|cover letter)",
        r"(?:feedback|comments|notes|thoughts|opinion) on my (?:cv|resume|letter|proposal|portfolio|draft|deck|profile)|(?:try|test) (?:it|the|our|my|out)|cast an eye|(?:have|take) a look (?:at|over)",
    ],
    "act_introduce": [
        r"(?:introduce|introducing|connect|connecting) (?:me|us)|put (?:me|us) in (?:touch|contact)|(?:make|do) (?:an|the|some) intro(?:duction)?s?|an intro(?:duction)? to",
    ],
    "act_vouch": [
        r"(?:recommend|recommending|refer|referring|endorse|endorsing|nominate) (?:me|us)(?! (?:a|an|some|to read)\b)|vouch for me|put in a (?:good )?word|put my name|(?:be|act as) (?:my|a) (?:reference|referee)",
        r"(?:pass|give|forward|hand|send) (?:on |along )?(?:my|our) (?:cv|resume|details|contact|name|number|application)",
        r"(?:write|sign|draft|give|do|leave)(?: me| us)? (?:\w+ ){0,2}(?:recommendation|reference|testimonial|letter|review)",
    ],
    "act_share": [
        r"(?:share|post|repost|retweet|spread|forward|publish|promote|plug|announce|circulate|boost)(?: \w+){0,4} (?:on|with|to|across|among|in) (?:your|all your) (?:\w+ )?(?:socials?|social media|network|contacts|readers|followers|groups?|linkedin|instagram|facebook|list|mailing list|community|page|stories|story|feed|newsletter|blog|friends|colleagues|clients|team|audience)|spread the word",
    ],
    "act_lend": [
        r"(?:lend|loan) (?:me|us) (?:the|your|some|a|an|£|\$|€|\d)(?! ?(?:hand|few minutes|\d+ minutes|minute|ear|couple))(?!\d* ?(?:minutes|mins?)\b)[\w£$€]*|(?:borrow|use) your (?:car|van|flat|house|room|studio|camera|projector|office|hall)|invest in|(?:make a )?donat(?:e|ion)|sponsor (?:us|me|our|my)|lend (?:me|us) (?:money|cash)",
    ],
    "act_get": [
        r"(?:give|pass|send|get|share) (?:me|us) (?:[\w']+ ){1,4}(?:contact|number|email|details)|get (?:us|me) (?:a|an|some|the) (?:discount|tickets?|invitation|invite|deal|pass|free|seat|table|room)"
    ],
    "act_sign": [r"sign (?:our|my|this|the) (?:petition|letter of support)|vote for (?:us|me|my|our)"],
    "act_attend": [
        r"(?:come|attend|speak at|come along) (?:to )?(?:my|our) \w+|(?:give|run|teach) (?:a|an) (?:\w+ )?(?:talk|workshop|class|lecture) (?:at|for|to) (?:my|our)"
    ],
    "act_buy": [r"buy (?:my|our|one of (?:my|our)|a copy)|place an order"],
    "additive": [
        r"also|as well|in addition|additionally|while (?:you're|you are|we're) at it|(?:and )?(?:one|another) (?:more )?(?:thing|favou?r|question|request)|separately|besides|on top of that|too|by the way|plus|lastly|finally|and then|on another note|at the same time|second favou?r|furthermore|moreover",
    ],
    "request": [
        r"(?:could|would|can|might|will) (?:you|i|we)(?: all| please| also| both)?|i(?:'m| am) writing(?: to you)?(?: again)?,?(?: with no hurry,?)? (?:about|to ask)|(?:from you|of yours) would (?:\w+ )?(?:help|be|mean)|may (?:i|we)|it(?:'d| would) be (?:\w+ )?(?:great|lovely|nice|good|wonderful|amazing|awesome|brilliant|fantastic|ideal) (?:to|if)|let's|would (?:it be|there be|\w+ minutes|a \d+|a \w+ call|half|a quarter)|do you think|are you (?:able|open|free|willing|up)|any chance|is there any chance|do you know|do you have|have you got|got (?:\d+|half|a few|time|any)|lend me|mind if|i wonder(?:ed)? if|i was wondering|i(?:'d| would) (?:like|love|be grateful|appreciate)",
        r"(?:ask|asking|like|love|need|want) (?:you )?(?:to|for|a|another|your)|please \w+|a favou?r|help (?:me|us)|so (?:that )?you can (?:read|tell|look|check|comment|review|advise|help)",
    ],
    "order": [
        r"(?:call|tell|send|refer|recommend|introduce|help|give|answer|write|show|teach|get|find|pass|share) (?:me|us|this|our|my)",
    ],
    "demand": [
        r"(?:i'm|i am|we're|we are) counting on you|i(?:'ll| will) be (?:calling|coming|ringing|visiting|dropping|stopping)|i(?:'ll| will) (?:call|ring|phone|come by|drop by|see|stop by) (?:you )?(?:on|tomorrow|at|next|this|your|today|round)|i (?:want|need|expect) (?:you|us) to|(?:i|we) (?:want|need) (?:us|your|a|half|\d+|\w+ minutes)|i take it you|i assume you'll|(?:tell me|let me know|say) (?:which|what) (?:day|time)|send (?:me|them|it)|refer me|write (?:me )?a few",
    ],
    "apology": [
        r"(?:sorry|apologies|apologise|apologize|forgive me|pardon|excuse me)(?: (?:to|for|about|if|in advance|i)){0,2} (?:\w+ )?(?:bother|bothering|trouble|troubling|disturb|disturbing|interrupt|interrupting|taking|the bother|the trouble|imposing|impose|intruding|take)(?: you)?(?: (?:your|up your) time)?",
    ],
    "empty": [
        r"(?:chat|talk|thoughts|opinions?|advice|questions|interview|catch up|feedback|brains?)(?: \w+){0,3} (?:about|on) (?:stuff|things|everything|anything(?! (?:i|we|that))|this and that|life in general|bits and bobs)|(?:about|on) (?:stuff|everything|this and that|life in general)(?=[,.?!;]| and|$)|(?:your|any|some) general (?:thoughts|advice|feedback|views)|whatever comes up|some things (?:i've|i have) been (?:doing|making|working on)(?= and|[,.?!])"
    ],
    "vague_ask": [
        r"(?:this and that|whatever comes up|stuff|everything|general thoughts|some things (?:i've|i have) been (?:doing|making|working on))",
        r"(?:i )?(?:need|could use|want|would like|'d like|'d love) (?:some |your |a bit of |a little |any )?(?:help|advice|guidance|support|input|a favou?r)(?: with (?:something|some things|a few things|my (?:career|life|future|job|situation|project)))?",
        r"help (?:me|us)(?: out)?|can you help|could you help|(?:give|lend|giving) (?:me|us) (?:a hand|some advice|advice|some feedback|your feedback|feedback|some tips|some guidance|some input)|pick your brains?",
        r"(?:some|any|your) (?:advice|feedback|tips|thoughts|opinion|perspective|experience|help|guidance|input)|some questions|a few questions|a favou?r|something|catch up",
    ],
    "introducing": [
        r"(?:i'm|i am|i'd like to|i would like to|i want to|let me|allow me to|happy to|delighted to|pleased to|glad to) (?:be )?(?:introduc(?:e|ing)|connect(?:ing)?) (?:you(?: two| both)?|\w+ (?:and|to|with) \w+)|(?:meet|please meet) \w+|i'll (?:leave|let) you (?:to it|two|both|take it)",
    ],
    "topic": [r"(?:about|on|regarding|concerning|around|into)(?: (?:the|a|an|my|how|your))?"],
    "account": [
        r"(?:i'm|i am|we're|we are|i've been) \w+ing|(?:i|we)(?:'d| would)? (?:want|need|like|love|have|would|open|launch|plan|doubt|wonder|prepare|study|can't|keep|get|run)\b(?! (?:to )?thank)|i'd (?:like|love)|(?:they|the \w+) (?:asks?|wants?|needs?)|(?:i|we)'ve (?:been|got|had|tried|finished|cut|made|started|opened|launched|already)|about to|trying to|would (?:like|love) to|exactly what|get lost|unsure|stuck|don't know",
    ],
    "third_party": [
        r"you (?:told me about|spoke of|talked about|know|mentioned|named|work with|worked with) \w+|your (?:ex-?|former |old )?(?:son-in-law|daughter-in-law|nephew|niece|grandson|granddaughter|colleague|sister|brother|cousin|boss|friend|wife|husband|partner|neighbou?r|client|professor|mentor|accountant|lawyer|aunt|uncle|daughter|son|coworker|co-worker|manager|flatmate|roommate)|(?:who|that) (?:coordinates|runs|leads|works|teaches|buys|organi[sz]es|manages|founded|codes|writes|sells|researches|heads|handles|owns|had|has)|owner of|head of",
    ],
    "role": [
        r"(?:the|your|that|this|an?) (?:[\w-]+ ){1,4}(?:role|opening|position|vacancy|post)|(?:role|opening|position|vacancy|post|job) (?:of|as|in|for (?:an?|the))|ref|(?:hiring|looking for|recruiting) an? \w+",
    ],
    "anaphora": [
        r"(?:the|that|this) (?:field|sector|industry|trade|profession|line of work)|(?:that|this|those) (?:experiences?|story)|(?:that|this|your|the) (?:move|change|step|process|project|decision|transition|path|topic|model|point|case|part|work|switch|stage|idea|leap|shift|problem|product|system|method|journey|jump)|how (?:it|that|this|you|they) \w+|similar|the same|like that|about that|about this|what you(?:'d| did| do|'ve| would| look)|you did|happen to you|just like it|what they did",
    ],
    "identity": [r"(?:i'm|i am|my name is|my name's|this is|\w+ here)"],
    "greeting": [
        r"(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|greetings|hey there|hi there|hello there)",
    ],
    "signoff": [
        r"(?:many |a thousand )?thanks(?: (?:again|for reading|in advance|so much|a lot|very much))?,(?=\n)|(?:with )?(?:kind|best|warm|warmest|kindest|many|all my|all the|my)? ?(?:regards|wishes|best|best wishes|love|hugs|xx+|cheers|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?|respectfully|warmly|take care|speak soon|talk soon|looking forward(?: to \w+(?: \w+){0,4})?|i look forward to (?:\w+ ?){1,5}|have a (?:great|good|lovely|nice) \w+|until soon)",
    ],
}

STOP = frozenset(
    "whether a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing down during each "
    "ever few for from further get gets getting give got had has have having he her here hers him his how i if in into is it its just know let like ll made make me might mine more "
    "most much must my no nor not now of off oh on once one only or other our ours out over own per please quite rather re really same shall she should so some soon "
    "still such than that the their theirs them then there these they this those though to too two three four five six ten twenty thirty fifteen under until up upon us ve very was we well were what when where which while "
    "who whom whose why will with would yet you your yours yourself i'm i'd i've i'll it's that's don't can't you're you'd you've you'll we're we've we'll isn't doesn't didn't haven't what's there's let's".split()
)

VAGUE = frozenset(
    "help helping helps support guidance guide advice tips opinion opinions perspective experience experiences feedback comment comments thing things topic topics matter matters situation problem problems mess huge big hard difficult "
    "complicated work works job jobs career careers professional future life personal general world people person persons contact contacts network networking interesting someone somebody anyone anybody everyone talk talking chat chatting speak speaking conversation call "
    "calling meeting meet meets coffee grab minutes minute mins moment time times hour hours half quarter day days week weeks next month months morning afternoon evening monday tuesday wednesday thursday friday saturday sunday able "
    "want wanted wants need needs needed love lovely hoping hope hopes wonder wondering wondered able spare free tell telling say saying ask asking question questions favour favor thank thanks grateful appreciate appreciated regards hello dear hope good great kind kindly "
    "recommendation recommend recommending recommended refer referring referral reference letter write writing introduce introducing introduction intro connect nice best bit little lot anything something everything nothing whatever available schedule coordinate reply "
    "hear hearing look looking forward please sincerely truly always pick brain brains catch share learn learning grow improve better opportunity opportunities know knowing happy glad wish wishes sorry bother busy stuck lost direction move ahead feel feeling lately going go "
    "works desperate really think thinking thought see seeing take takes taking read reading give giving eye glance come field industry useful expand widen made did works suits suit suited lend hand got say says period guide send came new change changes changing options idea ideas year years week's today tomorrow tonight sometime someday possible soon just stars star buddy mate friend friends doubt doubts query queries issue issues aspect aspects detail details information info pointer pointers suggestion suggestions point points view views area areas plan plans goal goals aim aims dream dreams challenge challenges stage step steps path paths journey knowledge wisdom amazing incredible awesome valuable possibility possibilities alternative alternatives improvement growth development success successful odd weird strange complex important quick brief short small simple student pupil teacher sort type stuff project projects expert happening happens happen keeps keep many gain pleasure honour honor sure such inside insight insights wise mentor mentoring start starting begin beginning achieve reach wonderful somehow anyway maybe perhaps thousand worry worries fellow colleague honest sincere frank feedbacks any".split()
)
