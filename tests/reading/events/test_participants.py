"""Agents, patients and places by the grammar of the clause."""

import pytest

from analysis.reading.actors.actors import find_actors
from analysis.reading.events.cast import Cast
from analysis.reading.events.participants import find_parts, participant_rows
from analysis.reading.events.triggers import find_triggers


def parts(annotate, sentence, word):
    doc = annotate(sentence)
    cast = Cast.of(doc, find_actors(doc), [])
    trigger = next(t for t in find_triggers(doc) if sentence[t.start : t.end] == word)
    rows = participant_rows("e1", find_parts(trigger, cast), cast)
    assert all(sentence[r.start : r.end] == r.text for r in rows)
    return {(r.role, r.text) for r in rows}


@pytest.mark.parametrize(
    "sentence, word, expected",
    [
        ("Angela Merkel met Emmanuel Macron.", "met", {("agent", "Angela Merkel"), ("patient", "Emmanuel Macron")}),
        (
            "Emmanuel Macron was met by Angela Merkel.",
            "met",
            {("agent", "Angela Merkel"), ("patient", "Emmanuel Macron")},
        ),
        (
            "The town was shelled by retreating soldiers.",
            "shelled",
            {("agent", "retreating soldiers"), ("patient", "The town")},
        ),
        (
            "France and Germany signed a treaty.",
            "signed",
            {("agent", "France"), ("agent", "Germany"), ("patient", "a treaty")},
        ),
        ("France named Tom Hale as its envoy.", "named", {("agent", "France"), ("patient", "Tom Hale")}),
        ("France fined Tom Hale $5,000.", "fined", {("agent", "France"), ("patient", "Tom Hale")}),
        ("Tom Hale was charged with one count of murder.", "murder", {("agent", "Tom Hale")}),
        ("Ann Lee was jailed for fraud.", "fraud", {("agent", "Ann Lee")}),
        ("A man was arrested on suspicion of murder.", "murder", {("agent", "A man")}),
        ("Prosecutors charged Ann Lee with murder.", "murder", {("agent", "Ann Lee")}),
        ("Tom Hale pleaded guilty to fraud.", "fraud", {("agent", "Tom Hale")}),
        ("Tom Hale was asked about the murder.", "murder", set()),
        ("Tom Hale faces eight counts of fraud.", "fraud", {("agent", "Tom Hale")}),
        ("Tom Hale is serving a sentence for murder.", "murder", {("agent", "Tom Hale")}),
        ("The judge passed a sentence for murder.", "murder", set()),
        ("The court heard of her part in the robbery.", "robbery", {("agent", "her")}),
        ("Ann Lee denied involvement in the murder.", "murder", {("agent", "Ann Lee")}),
        ("Tom Hale was involved in a crash.", "crash", {("agent", "Tom Hale")}),
        ("Norway took part in the talks.", "talks", {("agent", "Norway")}),
        ("Norway has entered into an agreement with Oxfam.", "agreement", {("agent", "Norway")}),
        ("Norway was interested in the talks.", "talks", set()),
        ("Ann Lee was forced to resign by Tom Hale.", "resign", {("agent", "Ann Lee")}),
        ("Ann Lee was forced to resign by Tom Hale.", "forced", {("agent", "Tom Hale"), ("patient", "Ann Lee")}),
        ("Ann Lee was forced to resign by May 2020.", "forced", {("patient", "Ann Lee")}),
        ("Ann Lee is the first woman to lead Norway.", "lead", {("agent", "Ann Lee"), ("patient", "Norway")}),
        ("Norway was among the countries to ban the film.", "ban", {("agent", "Norway"), ("patient", "the film")}),
        (
            "Ann Lee condemned the murder of Omar Rao last week by the police.",
            "murder",
            {("agent", "the police"), ("patient", "Omar Rao")},
        ),
        ("Ann Lee died in Oslo.", "died", {("patient", "Ann Lee"), ("place", "Oslo")}),  # undergone by whoever it is
        ("A ferry sank off Malta.", "sank", {("patient", "A ferry"), ("place", "Malta")}),
        ("Police clashed with farmers throughout Chad.", "clashed", {("agent", "Police"), ("place", "Chad")}),
        ("Ann Lee passed away on Monday.", "passed away", {("patient", "Ann Lee")}),
        ("Ann Lee left on Monday.", "left", {("agent", "Ann Lee")}),
        ("The death of Ann Lee shook the town.", "death", {("patient", "Ann Lee")}),
        ("The departure of Ann Lee shook the town.", "departure", {("agent", "Ann Lee")}),
        ("Ann Lee beat Tom Hale to win the cup.", "win", {("agent", "Ann Lee"), ("patient", "the cup")}),
        ("Ann Lee urged Tom Hale to win the cup.", "win", {("agent", "Tom Hale"), ("patient", "the cup")}),
        ("Ann Lee will go on trial in June.", "trial", {("agent", "Ann Lee")}),
        ("Ann Lee spoke on the trial in June.", "trial", set()),
        ("In an effort to win, Tom Hale left.", "effort", {("agent", "Tom Hale")}),
        ("The firm was sold in an effort to win.", "effort", set()),
        ("Tom Hale had no role in the effort.", "effort", set()),
        ("Condolences came from Angela Merkel.", "Condolences", {("agent", "Angela Merkel")}),
        (
            "Ann Lee was killed in a US raid.",
            "killed",
            {("agent", "US"), ("patient", "Ann Lee")},
        ),
        ("Ann Lee was killed in a car crash.", "killed", {("patient", "Ann Lee")}),
        ("Ann Lee was seen in a US raid.", "seen", {("patient", "Ann Lee")}),
        (
            "In a report published on Monday, Oxfam ranked the mines.",
            "published",
            {("agent", "Oxfam"), ("patient", "a report")},
        ),
        ("Oxfam ranked the mines in a report published on Monday.", "published", {("patient", "a report")}),
        ("Norway sued Oxfam for dumping waste.", "dumping", {("agent", "Oxfam"), ("patient", "waste")}),
        ("A judge sentenced Tom Hale to jail for leaving.", "leaving", {("agent", "Tom Hale")}),
        (
            "A judge sentenced Tom Hale to life in prison for attacking Ann Lee.",
            "attacking",
            {("agent", "Tom Hale"), ("patient", "Ann Lee")},
        ),
        (
            "The lawyer from Ghana, who left the pact, wept.",
            "left",
            {("agent", "The lawyer from Ghana"), ("patient", "the pact")},
        ),
        ("The lawyer for Ghana, which left the pact, wept.", "left", {("agent", "Ghana"), ("patient", "the pact")}),
        ("France wants to leave.", "leave", {("agent", "France")}),
        ("Former deputy director Ali Musa praised them.", "praised", {("agent", "Ali Musa"), ("patient", "them")}),
        ("Numbers of the miners fear a collapse.", "fear", {("agent", "the miners"), ("patient", "a collapse")}),
        ("The pilots had trouble landing the plane.", "landing", {("agent", "The pilots"), ("patient", "the plane")}),
        ("They saw a pilot landing the plane.", "landing", {("agent", "a pilot"), ("patient", "the plane")}),
        ("Her murder shocked Leeds.", "murder", {("patient", "Her")}),
        (
            "In an advisory issued on Monday, France said it rained.",
            "issued",
            {("agent", "France"), ("patient", "an advisory")},
        ),
        ("In a statement, France said it rained.", "statement", {("agent", "France")}),
        ("In the statement, France said it rained.", "statement", set()),  # others may have a part
        ("France died in an attack.", "attack", set()),
        ("France urged Germany to leave.", "leave", {("agent", "Germany")}),
        ("France promised Germany to leave.", "leave", {("agent", "France")}),
        ("France accused Germany of leaving.", "leaving", {("agent", "Germany")}),
        ("France sent an envoy before leaving.", "leaving", {("agent", "France")}),
        ("France, which left the pact, complained.", "left", {("agent", "France"), ("patient", "the pact")}),
        ("France attacked the fort and left.", "left", {("agent", "France")}),
        ("France's departure surprised Germany.", "departure", {("agent", "France")}),
        ("The destruction of Carthage by Rome was total.", "destruction", {("agent", "Rome"), ("patient", "Carthage")}),
        ("The departure of Angela Merkel was a shock.", "departure", {("agent", "Angela Merkel")}),
        ("France held talks in Berlin.", "talks", {("agent", "France"), ("place", "Berlin")}),
        ("Prices rose.", "rose", {("patient", "Prices")}),
        (
            "Officials read the leases that the transport minister, Ivo Krall, signed in 2022.",
            "signed",
            {("agent", "the transport minister"), ("patient", "the leases")},
        ),
        (
            "The letter that the bishop, Ian Hale, sent in May was leaked.",
            "sent",
            {("agent", "the bishop"), ("patient", "The letter")},
        ),
        (
            "The letter that the bishop, Ian Hale, sent in May was leaked.",
            "leaked",
            {("patient", "The letter")},
        ),
        (
            "A statue the king unveiled in 1902 was toppled.",
            "unveiled",
            {("agent", "the king"), ("patient", "A statue")},
        ),
        ("A statue the king unveiled in 1902 was toppled.", "toppled", {("patient", "A statue")}),
        ("Police found the car the man accused of theft drove.", "accused", {("patient", "the man")}),
        (
            "The law that the president, Eva Lund, signed on Monday bans vapes.",
            "bans",
            {("agent", "The law"), ("patient", "vapes")},
        ),
        (
            "The documents, which former treasurer Gail Hutchins handed to investigators, were lost.",
            "handed",
            {("agent", "Gail Hutchins"), ("patient", "The documents")},
        ),
        (
            "Lind headed a late goal as Leeds United beat Rovers on Saturday.",
            "beat",
            {("agent", "Leeds United"), ("patient", "Rovers")},
        ),
        (
            "Ellis scored twice as Hull City crushed Millwall.",
            "crushed",
            {("agent", "Hull City"), ("patient", "Millwall")},
        ),
        ("The Angela Merkel nomination stalled.", "nomination", {("patient", "Angela Merkel")}),
        ("Three Men Charged in Bank Theft", "Charged", {("patient", "Three Men")}),
        ("The jury convicted on Monday.", "convicted", {("agent", "The jury")}),
        (
            "He relied upon the manufacturers to install the filters.",
            "install",
            {("agent", "the manufacturers"), ("patient", "the filters")},
        ),
        ("A new poll showed that Lee leads.", "poll", set()),
        ("With three bodies found, the search ended.", "found", {("patient", "three bodies")}),
        (
            "With Angela Merkel leading the party, the bill passed.",
            "leading",
            {("agent", "Angela Merkel"), ("patient", "the party")},
        ),
        ("France will have the bridge closed.", "closed", {("patient", "the bridge")}),
        ("The Angela Merkel speech began.", "speech", {("agent", "Angela Merkel")}),
        ("Germany rallied after the pause to beat France.", "beat", {("agent", "Germany"), ("patient", "France")}),
        (
            "The letters written by Ivo Krall were lost.",
            "written",
            {("agent", "Ivo Krall"), ("patient", "The letters")},
        ),
        (
            "Ann Lee died, according to a statement released by her family.",
            "statement",
            {("agent", "her family")},
        ),
        ("Oxfam welcomed the actions taken by the government.", "actions", {("agent", "the government")}),
        ("Oxfam released a statement which defends the rule.", "statement", {("agent", "Oxfam")}),
        ("A paper leaked a statement on Monday.", "statement", set()),
        (
            "U.S. District Court Senior Judge for the Southern District of Ohio Sandra S. Beckwith sentenced Tom Hale.",
            "sentenced",
            {("agent", "Sandra S. Beckwith"), ("patient", "Tom Hale")},
        ),
        ("The strike called by Oxfam ended.", "strike", {("agent", "Oxfam")}),
        ("A ban sought by Oxfam was dropped.", "ban", set()),
        ("Norway condemned an attack praised by Sweden.", "attack", set()),
        ("Ann Lee, who had penalties imposed against her, left.", "penalties", set()),
        (
            "A jury convicted Ann Lee of one felony count and two misdemeanor counts of using force.",
            "using",
            {("agent", "Ann Lee"), ("patient", "force")},
        ),
        (
            "Police arrested Ann Lee on suspicion of stealing a car.",
            "stealing",
            {("agent", "Ann Lee"), ("patient", "a car")},
        ),
        ("Tom Hale was indicted on charges of bribing a judge.", "charges", set()),
        ("Prosecutors dropped charges of lying against Ann Lee.", "lying", {("agent", "Ann Lee")}),
        (
            "After ten years working for the railway, Ann Lee ran for mayor.",
            "working",
            {("agent", "Ann Lee")},
        ),
        ("In the days leading to the vote, Ann Lee fell ill.", "leading", {("agent", "the days")}),
        ("The city of Toronto closed two schools.", "closed", {("agent", "Toronto"), ("patient", "two schools")}),
        (
            "It is one of two hundred zoos in South Africa, which sell lions.",
            "sell",
            {("agent", "two hundred zoos in South Africa"), ("patient", "lions")},
        ),
        ("Fans from Germany, which borders France, sang.", "borders", {("agent", "Germany"), ("patient", "France")}),
        ("Lee County failed to take any steps.", "failed", {("agent", "Lee County")}),
        (
            "Ann Lee will pay a $30,000 penalty to settle claims.",
            "settle",
            {("agent", "Ann Lee"), ("patient", "claims")},
        ),
        (
            "The House passed a resolution to establish a fund.",
            "establish",
            {("agent", "a resolution"), ("patient", "a fund")},
        ),
        ("The steps taken by Chad to save whales failed.", "save", {("agent", "Chad"), ("patient", "whales")}),
        ("Norway paid Ann Lee to leave.", "leave", {("agent", "Ann Lee")}),
        ("The rules commit Norway to cut emissions.", "cut", {("agent", "Norway"), ("patient", "emissions")}),
        ("Tom Hale's attack on the judge cost him votes.", "cost", {("agent", "Tom Hale"), ("patient", "votes")}),
        ("Tom Hale's work shows that bees dance.", "shows", {("agent", "Tom Hale's work")}),
        ("Her death shocked Leeds.", "shocked", {("agent", "Her death"), ("patient", "Leeds")}),
        ("Norway's aim was to cut emissions.", "cut", {("agent", "Norway"), ("patient", "emissions")}),
        ("The problem was to cut emissions.", "cut", {("agent", "The problem"), ("patient", "emissions")}),
        ("The annual meeting of Oxfam opened.", "meeting", {("agent", "Oxfam")}),
        (
            "U.S. and foreign law enforcement seized the site.",
            "seized",
            {("agent", "U.S. and foreign law enforcement"), ("patient", "the site")},
        ),
        (
            "The enforcement of the law cost money.",
            "cost",
            {("agent", "The enforcement of the law"), ("patient", "money")},
        ),
        (
            "The Civil Rights Division is committed to enforcing the laws.",
            "enforcing",
            {("agent", "Civil Rights Division"), ("patient", "the laws")},
        ),
    ],
)
def test_participants(annotate, sentence, word, expected):
    assert parts(annotate, sentence, word) == expected


@pytest.mark.parametrize(
    "sentence, agents",
    [
        ("Tom Hale was the first Briton to *serve* at the agency.", "Tom Hale"),
        ("The winner was Ann Lee, who *left* on Monday.", "Ann Lee"),
        ("The refusal of Tom Hale to *leave* angered Ann Lee.", "Tom Hale"),
        ("The promise of money to *help* shook Norway.", None),
        ("Norway complied with the request of Chad to *leave*.", "Norway"),
        ("The arrest of Tom Hale for *stealing* shook Norway.", "Tom Hale"),
        ("The murder of Tom Hale by *drowning* him shook Norway.", None),
        ("The true intent of *seeking* the delay was to win.", None),
        ("Norway counts on Chad to *act* with restraint.", "Chad"),
        ("Ann Lee spoke of Turkey *assuming* the duty.", "Turkey"),
        ("Ann Lee sang about the war *wearing* a hat.", "Ann Lee"),
        (
            "Ann Lee admitted that prior to leaving Norway in May 2010, she began *negotiating* her future job with "
            "the same company that held the contracts she ran, a fact that she later lied about during an inquiry.",
            "she",
        ),
        ("The minister was late, Ann Lee said, and *left* early.", "The minister"),
        ("Ann Lee said Norway was late and *left* early.", "Norway"),
        ("The bill *passed* the Senate on Monday.", "Senate"),
        ("The measure *passed* on Monday.", None),
        ("The soldiers *passed* the Senate on Monday.", "The soldiers"),
        ("Norway announced a *withdrawal* from Chad.", "Norway"),
        ("The rebels vowed *retaliation*.", "The rebels"),
        ("Norway announced the *death* of Tom Hale.", None),
        ("Ann Lee announced the *resignation* of Tom Hale.", "Tom Hale"),
        ("Ann Lee announced the *arrest* of Tom Hale.", None),
        ("Norway feared an *attack*.", None),
        ("Ann Lee said at a press *conference* that Norway would leave.", "Ann Lee"),
        ("“We will leave,” Ann Lee told a news *conference*.", "Ann Lee"),
        ("Reporters were told at a press *conference* that Norway would leave.", None),
        ("Norway is in *talks* with Chad.", "Norway"),
        ("Tom Hale is in the *talks*.", None),
        ("Norway's report, *released* on Monday, blamed Chad.", "Norway"),
        ("Ann Lee's brother, *released* on Monday, left.", None),
        ("Tom Hale called the *investigation* a farce.", None),
        ("Tom Hale called a *meeting* in Oslo.", "Tom Hale"),
        ("Tom Hale is seeking the *nomination*.", None),
        ("Lee won the 2020 United States *election*.", None),
        ("The US *attack* killed Tom Hale.", "US"),
        ("The *actions* of Ann Lee shook Norway.", "Ann Lee"),
    ],
)
def test_agents(annotate, sentence, agents):
    before, word, behind = sentence.split("*")
    found = parts(annotate, before + word + behind, word)
    assert next((text for role, text in found if role == "agent"), None) == agents
