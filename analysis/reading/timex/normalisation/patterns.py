"""The patterns of English time expressions: a rule and its pattern, and between them the reader
(in `dates`, `days`, `periods` or `compound`) where that is not called as the rule is.

What stands in a pattern for a number, a month, a space …, `pattern_parts` says.
"""

GRAMMAR: list[tuple[str, ...]] = [
    ("iso date", r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])"),
    ("numeric date", r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|(?<=/)\d\d)(?![\d/.]\d|\d)"),
    ("clock time", "(?:(?P<on2>{DAYNAME}),? (?:at )?)?{CLOCK}(?:,? (?:on )?(?P<on>{DAYNAME}))?"),
    ("day of month", "{DAYOF}(?P<month>{M}) (?:the )?(?P<day>{D})(?:,? (?P<year>{Y}|{RELYEAR}))?"),
    ("day of month", "{DAYOF}(?:the )?(?P<day>{D}) (?:of )?(?P<month>{M})(?:,? (?P<year>{Y}|{RELYEAR}))?"),
    ("day of month", "{DAYOF}(?P<month>{M}) (?P<day>{ORD})"),
    (
        "day of month",
        "month_days",
        r"(?P<first>\d{1,2})(?: ?[-–] ?| to | and )(?P<day>\d{1,2}) (?P<month>{M})(?:,? (?P<year>{Y}))?",
    ),
    ("month of year", "(?P<month>{M}),? (?:of )?(?P<year>{YEAR}|{RELYEAR})"),
    (
        "month",
        "(?:(?P<which>last|next|this past|this coming|this|that|the following|the previous|this last) )?(?P<month>{M})",
    ),
    (
        "quarter",
        "(?:(?:the|a) )?(?:(?P<year>(?:fiscal )?{Y}|(?:this|last|next) year)(?:'s)? |(?P<ago>year~(?:ago|"
        "earlier)) |comparable |corresponding |calendar )?(?:fiscal~)?(?:(?P<number>{ORD})"
        "~(?:fiscal~)?(?:quarter|half)s?|Q(?P<q>[1-4]))(?: of (?:the )?(?:fiscal (?:year )?)?(?P<of>{Y}|"
        "(?:this|last|next|current|previous|fiscal|the) year)|,? (?P<qyear>{Y}))?",
    ),
    (
        "quarter",
        "period",
        "(?:the |that |this )?(?:same |comparable |corresponding |similar )?(?:(?P<year>{Y}) |"
        "(?P<ago>year~(?:ago|earlier)) |(?P<current>current )|(?P<latest>latest |most recent )|same |"
        "comparable |corresponding |just-ended )?quarter(?:(?P<ago2> (?:a year (?:ago|earlier|before)|"
        "(?:of )?last year)))?",
    ),
    (
        "quarter",
        "period",
        "(?:the |that )?(?:same |comparable |corresponding |similar )?(?:(?P<year>{Y}) |(?P<ago>year~(?:ago|"
        "earlier)) |(?P<current>current )|(?P<latest>latest ))period",
    ),
    (
        "quarter",
        "period",
        "the (?:same |comparable |corresponding |similar )period"
        "(?P<ago2> (?:a year (?:ago|earlier|before)|(?:of )?(?:the )?(?:last|previous) year))",
    ),
    (
        "year",
        "(?:(?:the |calendar )?(?:year|fiscal year|fiscal|FY) ?)?(?P<year>{Y}|{SPELLED})(?: (?:and|or)"
        " (?:beyond|later))?",
    ),
    ("years", r"(?:(?:the )?(?:\w+ )?year )?(?P<year>{Y})[-–/](?P<to>\d{4}|\d\d|(?<=/)\d)(?![\d/-])"),
    ("era", r"(?P<number>\d{1,4}) (?P<bc>b\.c\.(?:e\.)?|bce?)"),
    ("era", r"a\.?d\.? (?P<number>\d{1,4})"),
    ("quarter", "short_quarter", r"(?P<n>[1-4])(?P<letter>[QH]) ?'?(?P<yy>\d{4}|\d\d)"),
    ("quarter", "short_quarter", r"(?P<letter>[QH])(?P<n>[1-4]) ?(?:'(?=\d\d\b))?(?P<yy>\d{4}|(?<=')\d\d)"),
    ("decade", r"(?:the )?(?:(?P<century>1\d|20)(?P<digit>\d)0'?s|'(?P<digit2>\d)0'?s|(?P<word>{DECADE}))"),
    ("century", r"(?:the )?(?P<number>{ORD})~century(?P<bc> b\.?c\b\.?e?\.?)?"),
    (
        "season",
        "(?:(?P<which>last|next|this past|this coming|this|that|the|the following|the previous|past)"
        " )?(?P<season>{SEASON})(?: (?:of )?(?P<year>{YEAR}|(?:this|last|next) year))?",
    ),
    ("named day", "(?P<day>{DAYWORD})(?: (?P<part>{PART}))?"),
    (
        "part of day",
        "(?:(?P<which>last|this|that same|that|the same|the next|the following|the previous|the|next) )"
        "(?P<part>{PART})",
    ),
    ("part of day", "(?P<part>overnight)"),
    ("part of day", "(?:early|late|mid)~(?P<part>morning|afternoon|evening)(?: yesterday| today)?"),
    (
        "weekday",
        "(?:(?P<which>last|next|this past|this coming|this|the previous|the following|past)"
        r" )?(?P<weekday>{W})(?P<plural>s\b)?(?: (?P<part>{PART}))?(?: (?:of )?(?P<week>(?:last|this|next)"
        " week))?",
    ),
    ("weekday", "(?P<weekday>{W}) (?P<part>{PART})(?P<plural>s)"),
    (
        "weekday in weeks",
        "(?P<number>an?|{NUM})~(?P<unit>week|fortnight)s? (?:(?P<on>on|from|last|this coming|next|this) )?"
        "(?P<day>{W}|today|tomorrow|yesterday)",
    ),
    ("weekday ago", "(?P<number>{NUM})~(?P<unit>week|month|year)s? ago (?:on |last )?(?P<day>{W})"),
    ("weekday ago", "weekdays_ago", r"(?P<number>{NUM}) (?P<day>{W})s (?P<side>ago|from now|hence)"),
    ("weekday ago", "weekday_last", "(?:(?P<side>last|next) (?P<day>{W}) week|(?P<day2>{W}) week last)"),
    (
        "weekday ago",
        "weekday_last",
        r"(?P<day>{W}) (?P<side>last|next)(?=$|[.,;:!?)]| (?:and|but|when|at|in|to|for|by)\b)",
    ),
    (
        "weekday beside",
        "(?:the )?(?:first )?(?P<day>{W}) (?:right |immediately |just )?(?P<side>after|before|following|preceding) "
        "(?P<from>{FEAST}(?:,? {Y})?|(?:the )?(?:{ORD}|last) {W} (?:of|in) {M}(?:,? {Y})?|{M} {D}(?:,? {Y})?"
        "|{D} {M}(?: {Y})?)",
    ),
    ("weekday in weeks", "(?P<day>{W}|today|tomorrow) (?P<unit>week|fortnight)"),
    (
        "weekday of month",
        "(?:the )?(?P<nth>{ORD}|last) (?P<weekday>{W}) (?:of|in) "
        "(?P<month>{M}(?:,? (?:{Y}|{RELYEAR}))?|(?:this|last|next|the following|the previous|that|the) month)",
    ),
    ("two steps", "the (?:(?P<weekday>{W})|(?P<unit>week|weekend|month|year)) (?P<side>before last|after next)"),
    (
        "calendar unit",
        "(?P<which>last|this past|this|next|(?:the )?(?:past|last|previous|prior|following|coming|next|"
        "current|present|same|latest)|that same|that) (?:fiscal |calendar |financial |very )?(?P<unit>week|"
        "weekend|month|quarter|year|decade|century)(?: or so)?",
    ),
    ("unit in question", "the (?:full |entire |whole |fiscal |financial )?(?P<unit>week|weekend|month|year|day)"),
    (
        "day in question",
        "(?:(?:earlier|later|early|late) in the|(?P<which>(?:earlier |later )?that(?: same| very)?|the same|"
        "the next|the following|the previous|the prior)) day",
    ),
    ("day in question", "the day (?P<which>before|after)"),
    ("week of", "the week of (?P<date>{M} {D}(?:,? {Y})?)"),
    (
        "offset",
        "(?:(?P<number>{RANGE})~)?(?:more |full |whole |short )?(?P<unit>{UNIT})"
        "s?(?P<half> and a half)?(?: or (?:so|two|more))? (?P<side>ago|earlier|later|from now|hence|"
        r'before(?=$|[.,;:)"”])|beforehand|afterwards?|thereafter|after(?=$|[.,;:)"”]))',
    ),
    ("offset ahead", "offset", r"(?P<number>{RANGE})~(?P<unit>{UNIT})s?(?:'s?)? (?P<side>time)"),
    ("year before", "year~(?:ago|earlier)"),
    ("frequency", "(?:once|twice|(?:{NUM}) times|three times)(?: an?| per| every| each) (?P<unit>{UNIT})"),
    (
        "every",
        "(?:every|each|per)(?P<other>~other)?(?: (?P<number>{NUM}|{ORD}))? (?:single )?(?:(?P<unit>{UNIT})s?|"
        "(?P<weekday>{W})|(?P<month>{M})|(?P<season>{SEASON})|(?P<part>{PART}))",
    ),
    (
        "duration",
        "(?P<which>(?:each of )?(?:the |these |those |this )?(?:past |last |next |first |coming |previous |"
        "following |final |recent |latest |opening |entire |whole |full |year-earlier |"
        "year-ago )?)?(?P<number>(?P<rate>an?)|{RANGE})~(?:(?:and a half|additional|more|other|consecutive|"
        "straight|trading|business|working|full|whole|further|entire|extra|successive|long|calendar|fiscal)"
        "~){0,3}(?P<unit>{UNIT})s?(?P<half> and a half)?(?:~long)?(?:'s?(?= ))?(?: or (?:so|two|more))?",
    ),
    (
        "units",
        "(?:(?P<which>(?:the )?(?:recent|coming|past|last|next|future|early|intervening)) )?(?P<unit>{UNIT})"
        "s(?: (?:and|or) (?:{UNIT})s)?(?: ahead| to come)?",
    ),
    ("unit long", "(?P<unit>{UNIT})(?P<plural>s)?~long"),
    ("set", "set_word", "{SET}"),
    ("reference", "vague", "{REF}"),
    ("holiday", "feast", "(?:(?P<which>last|next|this past|this coming|this) )?(?P<name>{FEAST})(?:,? (?P<year>{Y}))?"),
    ("year end", "(?:the )?(?:year~end|year's end|end of the year)(?: (?:of )?(?P<year>{Y}))?"),
    ("second day", r"(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?(?:,? (?P<year>{Y}))?"),
]
