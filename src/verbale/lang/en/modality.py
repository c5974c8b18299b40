"""English words that tell how a statement is meant; one a line, with what must follow or may not."""

from typing import Final

from verbale.attribute.modality import Signs, any_of

# Participles of verbs common in readouts that do not end in -ed.
_IRREGULAR: Final = (
    "been|beaten|become|begun|borne|bought|broken|brought|built|caught|chosen|come|cut|dealt|done|drawn|driven"
    "|fought|fallen|felt|found|given|gone|grown|had|heard|held|hit|hurt|kept|laid|led|left|let|lost|made|meant"
    "|met|overcome|paid|proven|put|read|risen|run|said|seen|sent|set|shown|shut|sold|struck|shrunk|spent|split"
    "|spoken|spread|stood|sought|sunk|taken|taught|told|thought|undertaken|undergone|understood|upheld|won"
    "|withdrawn|written"
)
_ADVERBS: Final = (
    r"(?: (?:already|also|both|now|just|since|long|jointly|together|once|then|indeed|\w{3,}ly))*"
)
# Adjectives and nouns that end as participles do: "have shared interests", "had need of".
_ADJECTIVES: Final = "(?:shared|limited|mixed|need|united|detailed|increased|advanced|skilled|varied)\\b"
_HAVE: Final = "(?:has|have|had|having|(?:i|we|you|they)'ve)"
# Being subject to these is no condition.
_RULED: Final = (
    "(?! (?:the |its |their |any )?(?:rules?|laws?|tax|taxes|taxation|duty|duties|tariffs?|fees?|sanctions"
    "|quotas?|regulations?|provisions|jurisdiction|pressure|attacks?|delays?))"
)
_REAL: Final = "(?! any| not| so| necessary)"  # "if any", "if necessary" lay down no condition

SIGNS: Final = Signs(
    # "asked if" asks and "even if" concedes; "if any" lays down no condition.
    condition=any_of(rf"""
        (?<!as )(?<!even )(?<!what )(?<!asked )(?<!see )(?<!know )(?<!and )(?<!clear )if{_REAL}
        provided(?: only)? that
        (?<=, )provided(?= the | both | all | it | this | they | there | its )
        providing that
        subject to{_RULED}
        on (?:the )?condition(?: that)?
        (?:conditional|contingent) (?:up)?on
        unless
        (?:as|so) long as
        in (?:the )?(?:event|case) (?:of|that)
        on the understanding that
        assuming(?: that)?
        pending(?= the | approval| agreement| a | ratification| an )
        only (?:once|after|when|if)
        depend(?:s|ed|ing|ent)? (?:up)?on(?= whether| how| the (?:outcome|result|approval|progress|adoption))
        (?<=“)(?:had|were|should)(?= (?:the|this|we|they|it|he|she|you|i|any) )
        (?<=[.;“] )should(?= the | any | this | both | either | it | they | he | she )
    """),
    # "would like" and "would welcome" are polite.
    future=any_of("""
        (?<!political )(?<!good )(?<!free )(?<!the )(?<!a )(?<!of )(?<!their )(?<!its )will(?! of| to)
        shall|(?:i|we|you|they|he|she|it)'ll
        would(?! like| welcome| appreciate| prefer| be (?:grateful|happy|glad|pleased|delighted)| have)
        (?:is|are|was|were) (?:due to|set to|scheduled to|expected to|going to|about to)
        (?:plans?|planned|intend(?:s|ed)?|expect(?:s|ed)?) to
    """),
    done=any_of(rf"""
        {_HAVE}{_ADVERBS} (?:been{_ADVERBS} )?(?!{_ADJECTIVES})(?:\w{{2,}}ed|{_IRREGULAR})
        already \w+ed
    """),
    done_cue=any_of("signed|concluded|launched|adopted|inaugurated|initialled|issued|inked"),
    again=any_of(r"""
        (?:reiterat|reaffirm|re-affirm|reconfirm|recommit|re-emphasi)\w+
        repeat(?:ed|s|ing)?
        restat\w+
        renew(?:ed|s|ing)?
        once (?:again|more)
        (?:yet )?again
        anew
    """),
    again_after=any_of("once (?:again|more)|(?:yet )?again|anew"),
    negation=any_of("""
        not|no|never|neither|nor|cannot|without
        (?:fail|refus|declin)(?:ed|es|s|ing)
        (?:did|do|does|could|would|wo|ca|should|had|has|have|was|were|is|are)n't
    """),
    aside=any_of("""
        which|what|who|whom|whose|where|when|while|whereas|if|because|since|as|so that
        after|before|until|unless|provided|should(?= the | any )
        [;“]
    """),
    topic=any_of("on|of|about|over|at|against|upon|with"),
)
