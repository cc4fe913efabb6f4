"""PRIVATE: what the member asks for, who helps, and what came of it."""

from lazos.harvest.models.asks import Ask
from lazos.harvest.models.campaigns import Campaign, CampaignNote, CampaignPerson, CampaignPlace, CampaignUpdate
from lazos.harvest.models.interviews import Interview, InterviewQuestion
from lazos.harvest.models.introductions import Acquaintance, Introduction
from lazos.harvest.models.outcomes import Outcome, OutcomeHop

__all__ = [
    "Acquaintance",
    "Ask",
    "Campaign",
    "CampaignNote",
    "CampaignPerson",
    "CampaignPlace",
    "CampaignUpdate",
    "Interview",
    "InterviewQuestion",
    "Introduction",
    "Outcome",
    "OutcomeHop",
]
