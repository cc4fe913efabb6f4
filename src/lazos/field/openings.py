"""Questions to open a conversation with somebody one does not know yet, at an occasion: (Spanish, English)."""

OPENINGS = (
    ("¿Qué te trajo por aquí?", "What brought you here?"),
    ("¿Qué te gustaría llevarte de hoy?", "What would you like to take away from today?"),
    ("¿En qué andas estos días que te entusiasme?", "What are you on these days that excites you?"),
    ("¿Qué te está costando ahora, y quién te ayudaría?", "What is hard right now, and who could help?"),
    ("¿A quién de aquí me recomendarías conocer?", "Whom here would you suggest I meet?"),
)


def openings(language: str) -> list[str]:
    return [english if language == "en" else spanish for spanish, english in OPENINGS]
