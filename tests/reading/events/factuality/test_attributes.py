"""Class, certainty, polarity and tense."""

import pytest

from analysis.reading.events.factuality.attributes import attributes, event_class
from analysis.reading.events.triggers import find_triggers


def read(annotate, sentence, word):
    trigger = next(t for t in find_triggers(annotate(sentence)) if sentence[t.start : t.end] == word)
    return trigger, attributes(trigger)


@pytest.mark.parametrize(
    "sentence, word, certainty, polarity, tense",
    [
        ("The bank closed.", "closed", "certain", "positive", "past"),
        ("The bank has closed.", "closed", "certain", "positive", "past"),
        ("The bank is closing its branches.", "closing", "certain", "positive", "present"),
        ("The bank will close.", "close", "certain", "positive", "future"),
        ("The bank may close.", "close", "possible", "positive", "future"),
        ("The bank may have closed.", "closed", "possible", "positive", "past"),
        ("The bank probably closed.", "closed", "probable", "positive", "past"),
        ("The bank did not close.", "close", "certain", "negative", "past"),
        ("No bank closed.", "closed", "certain", "negative", "past"),
        ("Neither bank closed.", "closed", "certain", "negative", "past"),
        ("Neither Lee nor his clerk left.", "left", "certain", "negative", "past"),
        ("Not one bank closed.", "closed", "certain", "negative", "past"),
        ("The police did not find any evidence that he left.", "left", "certain", "negative", "past"),
        ("The report that the bank closed was wrong.", "closed", "certain", "positive", "past"),
        ("No arrests were made.", "arrests", "certain", "negative", "past"),
        ("A foiled attack shook the town.", "attack", "certain", "negative", None),
        ("The bank abandoned plans to sell it.", "sell", "certain", "negative", "future"),
        ("The bank abandoned talks to sell it.", "talks", "certain", "positive", None),
        ("She did not rule out running for office.", "running", "possible", "positive", "future"),
        ("She asked questions about the bank.", "questions", "certain", "positive", "past"),
        ("He set the fire.", "fire", "certain", "positive", "past"),
        ("He set elections for May.", "elections", "certain", "positive", "future"),
        ("They conspired to rob the bank.", "rob", "certain", "positive", "future"),
        ("They expressed interest in buying the bank.", "buying", "possible", "positive", "future"),
        ("They warned against selling the bank.", "selling", "possible", "positive", "future"),
        ("The bank failed to close.", "close", "certain", "negative", "past"),
        ("The bank did not fail to close.", "close", "certain", "positive", "past"),
        ("The bank withdrew from paying.", "paying", "certain", "negative", "past"),
        ("The bank left without paying.", "paying", "certain", "negative", "past"),
        ("The bank will not open until Monday.", "open", "certain", "positive", "future"),
        ("The bank wants to close.", "close", "certain", "positive", "future"),
        ("The bank is to close in May.", "close", "certain", "positive", "future"),
        ("The bank is going to close.", "close", "certain", "positive", "future"),
        ("If the bank closes, she will move.", "closes", "possible", "positive", "present"),
        ("The house would meet in May and then not return.", "return", "certain", "negative", "future"),
        ("They accused him of stealing it.", "stealing", "certain", "positive", "past"),
        ("The firm proposed a merger.", "merger", "certain", "positive", "future"),
        ("The planned merger pleased nobody.", "merger", "certain", "positive", "future"),
        ("There was no attack.", "attack", "certain", "negative", None),
        ("Two men escaped by leaping from windows.", "leaping", "certain", "positive", "past"),  # by what means
        ("He avoided jail by pleading guilty.", "pleading", "certain", "positive", "past"),
        ("The crew prevented a fire by closing the valve.", "closing", "certain", "positive", "past"),
        ("They want to avoid a strike by raising wages.", "raising", "certain", "positive", "future"),
        ("She attempted to flee by climbing a wall.", "climbing", "certain", "positive", "past"),
        ("They tried to hide the crime by burning the car.", "burning", "certain", "positive", "past"),
        ("He vowed to end the war by sending troops.", "sending", "certain", "positive", "future"),
        ("He did not win by cheating.", "cheating", "certain", "negative", "past"),
        ("He escaped being shot.", "shot", "certain", "negative", "past"),
        ("The mayor said the road would close on Monday, citing the storm.", "citing", "certain", "positive", "past"),
        ("Lee wrote that she would resign, thanking her staff.", "thanking", "certain", "positive", "past"),
        ("He said the trial would not be fair, adding that she lied.", "adding", "certain", "positive", "past"),
        ("He plans to speak on Monday, calling for calm.", "calling", "certain", "positive", "present"),
        ("The bill would ban firms from hiring children.", "hiring", "possible", "positive", "future"),
        ("He promised to stop the army from entering the town.", "entering", "possible", "positive", "future"),
        ("Rivals are desperate to prevent her from becoming mayor.", "becoming", "possible", "positive", "future"),
        ("The court barred him from leaving the country.", "leaving", "certain", "negative", "past"),
        ("The rain did not stop them from marching.", "marching", "certain", "positive", "past"),
        ("The firm sought to avoid a strike.", "strike", "possible", "positive", "future"),
        ("The army did not just shell the town.", "shell", "certain", "positive", "past"),  # more than that
        ("She didn't simply resign but left the country.", "resign", "certain", "positive", "past"),
        ("She just did not resign.", "resign", "certain", "negative", "past"),
        ("We cannot just leave the town.", "leave", "certain", "negative", "present"),
        ("She left, but not before the board had voted.", "voted", "certain", "positive", "past"),
        ("They won, though not before losing two men.", "losing", "certain", "positive", "past"),
        ("He had not left before she came.", "left", "certain", "negative", "past"),
        ("I do not believe that he stole the car.", "stole", "probable", "negative", "past"),  # thought not to be so
        ("We don't think the rebels shelled the town.", "shelled", "probable", "negative", "past"),
        ("I don't suppose they attacked us.", "attacked", "probable", "negative", "past"),
        ("I don't think he will resign.", "resign", "probable", "negative", "future"),
        ("She does not believe the army bombed the school.", "bombed", "probable", "negative", "past"),
        ("I think he stole the car.", "stole", "probable", "positive", "past"),
        ("I do not know that he stole the car.", "stole", "certain", "positive", "past"),
        ("She did not say that he stole the car.", "stole", "possible", "positive", "past"),
        ("He was open to having them on the show.", "having", "possible", "positive", "future"),  # open to it
        ("The government is open to talks.", "talks", "possible", "positive", "future"),
        ("Leaving the union would cost jobs.", "Leaving", "possible", "positive", None),  # weighed
        ("Leaving the union would cost jobs.", "cost", "possible", "positive", "future"),
        ("Closing the port could ruin the town.", "Closing", "possible", "positive", None),
        ("Executing him would not bring her back.", "bring", "certain", "negative", "future"),
        ("Closing the port has ruined the town.", "Closing", "certain", "positive", None),
        ("Winning the cup made him proud.", "Winning", "certain", "positive", None),
        (
            "They were sentenced to serve a year in prison for kidnapping a child.",
            "kidnapping",
            "certain",
            "positive",
            "past",
        ),
        ("He was told to spend a week in jail for robbing a bank.", "robbing", "certain", "positive", "past"),
        ("He will use the money for building a school.", "building", "certain", "positive", "future"),
        ("He almost doubled the lead.", "doubled", "certain", "negative", "past"),  # near misses
        ("She nearly broke her leg.", "broke", "certain", "negative", "past"),
        ("They narrowly missed the bus.", "missed", "certain", "positive", "past"),
        ("He doubled the lead to almost 20.", "doubled", "certain", "positive", "past"),
        ("Ms. Lee, did he sign it?", "sign", "possible", "positive", "past"),
        ("“Did you take it?” Lee asked.", "take", "possible", "positive", "past"),
        ("Is it true that he left?", "left", "possible", "positive", "past"),
        ("You told no one?", "told", "possible", "positive", "past"),
        ("He told no one.", "told", "certain", "negative", "past"),
        ("“No comment,” tweeted Lee.", "tweeted", "certain", "positive", "past"),
        ("He wrote no “proof” of it.", "wrote", "certain", "negative", "past"),
        ("“LOL no,” replied Lee.", "replied", "certain", "positive", "past"),
        ("Is he lying?", "lying", "possible", "positive", "present"),  # asked
        ("Did the minister sign the report?", "sign", "possible", "positive", "past"),
        ("Has the bank closed?", "closed", "possible", "positive", "past"),
        ("Why did the bank close?", "close", "certain", "positive", "past"),
        ("Strike no. 3 began on Monday.", "Strike", "certain", "positive", "past"),
        ("He would have died had he not been armed.", "died", "certain", "negative", "past"),  # contrary to fact
        ("He would have won had he not fallen ill.", "won", "certain", "negative", "past"),
        ("He would have won had he not fallen ill.", "fallen", "certain", "positive", "past"),
        ("He would have died had he not been armed.", "armed", "certain", "positive", "past"),
        ("If she had stayed, they would have won.", "stayed", "certain", "negative", "past"),
        ("If she had stayed, they would have won.", "won", "certain", "negative", "past"),
        ("Leeds rallied to beat Hull.", "beat", "certain", "positive", "past"),  # what came of it
        ("Ruiz came from behind to win the cup.", "win", "certain", "positive", "past"),
        ("She went on to lead the bank.", "lead", "certain", "positive", "past"),
        ("Ruiz came to win the cup.", "win", "certain", "positive", "future"),
        ("They are slated to reach the base, arriving on Monday.", "reach", "certain", "positive", "future"),
        ("They are slated to reach the base, arriving on Monday.", "arriving", "certain", "positive", "future"),
        (
            "The ship is scheduled to sail on Friday, reaching the port at noon.",
            "reaching",
            "certain",
            "positive",
            "future",
        ),
        ("He intended to appeal the conviction.", "conviction", "certain", "positive", None),
        ("She will appeal the verdict.", "verdict", "certain", "positive", None),
        ("They appealed for talks.", "talks", "certain", "positive", "future"),
        ("She will end her campaign.", "campaign", "certain", "positive", None),
        ("He must face trial.", "trial", "probable", "positive", "future"),  # what only may be done may be too
        ("The leak may cause a flood.", "flood", "possible", "positive", "future"),
        ("He must face the trial.", "trial", "certain", "positive", None),
        ("She faces a sentence of ten years.", "sentence", "certain", "positive", "future"),
        ("She is serving a sentence of ten years.", "sentence", "certain", "positive", None),
        ("He's gonna be working on it.", "working", "certain", "positive", "future"),
        ("The town will get the road repaired.", "repaired", "certain", "positive", "future"),
        ("Police held him on suspicion of fraud.", "fraud", "probable", "positive", None),
        ("The pilot avoided a collision.", "collision", "certain", "negative", None),
        ("She has to leave.", "leave", "certain", "positive", "future"),
        ("She had to leave.", "leave", "certain", "positive", "past"),
        ("Stop the fight now.", "Stop", "certain", "positive", "future"),  # asked for
        ("She ordered that the flag be lowered.", "lowered", "certain", "positive", "future"),
        ("She requested he declare war.", "declare", "certain", "positive", "future"),
        ("The order requires that the firms notify the court.", "notify", "certain", "positive", "future"),
        ("They rejected his suggestion that the fire be discussed.", "discussed", "certain", "positive", "future"),
        ("They rejected his claim that the fire was discussed.", "discussed", "certain", "positive", "past"),
        ("Their demands include the release of prisoners.", "release", "certain", "positive", "future"),
        ("Their crimes include the release of prisoners.", "release", "certain", "positive", None),
        ("The leak may lead to a flood.", "flood", "possible", "positive", "future"),
        ("The leak led to a flood.", "flood", "certain", "positive", None),
        ("She insisted that they were robbed.", "robbed", "certain", "positive", "past"),
        ("The law would allow them to leave.", "leave", "possible", "positive", "future"),
        ("The law would have allowed them to leave.", "leave", "possible", "positive", "past"),
        ("The guard allowed them to leave.", "leave", "certain", "positive", "past"),
        ("The rule no longer applies.", "applies", "certain", "negative", "present"),  # not so
        ("Few boats arrived.", "arrived", "certain", "negative", "past"),
        ("A few boats arrived.", "arrived", "certain", "positive", "past"),
        ("They gained nothing.", "gained", "certain", "negative", "past"),
        ("She marched instead of attending school.", "attending", "certain", "negative", "past"),
        ("The house cannot pass laws.", "pass", "certain", "negative", "present"),
        ("He will leave when the bill passes.", "passes", "possible", "positive", "future"),
        ("He left when the bill passed.", "passed", "certain", "positive", "past"),
        ("The house voted to close the port.", "close", "certain", "positive", "past"),  # what came of it
        ("The drone was able to send a picture.", "send", "certain", "positive", "past"),
        ("The drone is able to send a picture.", "send", "possible", "positive", "future"),
        ("The leak may cause flooding and damage.", "damage", "possible", "positive", "future"),  # joined nouns
        ("They failed to agree, with the army leaving early.", "leaving", "certain", "positive", "past"),
        # by what means, whatever is said of what it led to
        ("The guests escaped by jumping from the roof.", "jumping", "certain", "positive", "past"),
        ("The guests refused to leave by locking the doors.", "locking", "certain", "positive", "past"),
        ("The guests will protest by blocking the road.", "blocking", "certain", "positive", "future"),
        ("The guests escaped paying.", "paying", "certain", "negative", "past"),
        ("They want the minister sacked.", "sacked", "certain", "positive", "future"),
        ("They have no plans to raise taxes.", "raise", "certain", "negative", "future"),  # one "no" counts once
        ("They made no attempt to raise taxes.", "attempt", "certain", "negative", "past"),
        ("The planned talks were held.", "talks", "certain", "positive", "past"),  # what took place took place
        ("A strike planned for Friday angered them.", "strike", "certain", "positive", "future"),
        ("A strike held on Friday angered them.", "strike", "certain", "positive", None),
        ("The rebels warned of further attacks.", "attacks", "possible", "positive", "future"),
        ("There is a threat of further attacks.", "attacks", "possible", "positive", "future"),
        ("He faces trial for fraud.", "trial", "certain", "positive", "future"),
        ("He faced criticism for fraud.", "criticism", "certain", "positive", None),
        ("There were no reports of injuries.", "injuries", "certain", "negative", None),
        ("There were reports of injuries.", "injuries", "certain", "positive", None),
        ("She stopped short of calling it a war.", "calling", "certain", "negative", None),
        ("He was too ill to attend.", "attend", "certain", "negative", "past"),
        ("No one was arrested or charged.", "charged", "certain", "negative", "past"),  # neither the one nor the other
        ("She neither met nor called the minister.", "called", "certain", "negative", "past"),
        ("They did not call, write or visit.", "write", "certain", "negative", "past"),
        ("He had no plans to leave or sell the house.", "sell", "certain", "negative", "future"),
        ("Nobody called or wrote.", "wrote", "certain", "negative", "past"),
        ("He did not leave and stayed at home.", "stayed", "certain", "positive", "past"),
        ("She did not resign but apologised.", "apologised", "certain", "positive", "past"),
        ("They called or wrote.", "wrote", "certain", "positive", "past"),
        ("The team is difficult to beat.", "beat", "possible", "positive", "present"),
        ("The union advocates closing the plant.", "closing", "certain", "positive", "future"),
        ("Lee met him, advocating action on the drought.", "action", "certain", "positive", "future"),
        ("The lake is large enough to swallow a house.", "swallow", "possible", "positive", "present"),
        ("She was lucky enough to win.", "win", "certain", "positive", "past"),
        ("He should have resigned.", "resigned", "certain", "negative", "past"),
        ("He should resign.", "resign", "probable", "positive", "future"),
        ("She was sentenced to pay a fine.", "pay", "certain", "positive", "future"),  # an infinitive alone is to come
        ("She was sentenced for stealing a car.", "stealing", "certain", "positive", "past"),
        ("The union sued to stop the sale.", "stop", "certain", "positive", "future"),
        ("The plane was supposed to land here.", "land", "certain", "positive", "future"),
        ("The pilot is supposed to have fled.", "fled", "probable", "positive", "past"),
        ("They taught us how to fly the kite.", "fly", "possible", "positive", None),  # the way to do it
        ("Nobody knows how to stop the leak.", "stop", "possible", "positive", None),
        ("They taught us to fly the kite.", "fly", "certain", "positive", "past"),
        ("The gale may topple trees, cut cables and sink ships.", "cut", "possible", "positive", "future"),
        ("The gale toppled trees, cut cables and sank ships.", "cut", "certain", "positive", "past"),
        ("Should the talks fail, they will leave.", "fail", "possible", "positive", "future"),
        ("They said the talks should fail.", "fail", "probable", "positive", "future"),
        ("Lee seconded his recommendation the fires be added to the agenda.", "added", "certain", "positive", "future"),
        ("The judge blocked the merger.", "merger", "certain", "negative", None),  # did not come to be
        ("The firm wants to block the merger.", "merger", "possible", "positive", "future"),
        ("The judge criticised the merger.", "merger", "certain", "positive", None),
        ("The union called off a strike.", "strike", "certain", "negative", None),
        ("The union called a strike.", "strike", "certain", "positive", "past"),
        ("The court put off a vote.", "vote", "certain", "positive", "future"),
        ("The vote was postponed.", "vote", "certain", "positive", "future"),
        ("He will go on trial in June.", "trial", "certain", "positive", "future"),
        ("He will rule on the strike in June.", "strike", "certain", "positive", None),
        ("The firm agreed to pay a fine and to train its staff.", "train", "certain", "positive", "future"),
        ("The raid was to stop the trade and to free the boys.", "free", "certain", "positive", "future"),
        ("She rallied to win the cup and to take the prize.", "take", "certain", "positive", "past"),
        ("The court refused to hear him and to free him.", "free", "certain", "negative", "past"),
        ("The plan is to have volunteers clean the beach.", "clean", "certain", "positive", "future"),
        ("The grant can help the family build a house.", "build", "possible", "positive", "present"),
        ("The grant helped the family build a house.", "build", "certain", "positive", "past"),
        ("Let's discuss it in two days!", "discuss", "certain", "positive", "future"),
        ("He was not freed despite a court ordering it.", "ordering", "certain", "positive", None),
        ("The court will hear the appeal challenging the ban.", "challenging", "certain", "positive", None),
        ("The court will issue an order challenging the ban.", "challenging", "certain", "positive", "future"),
        ("The rocket is capable of reaching Mars.", "reaching", "possible", "positive", "present"),
        ("The drone can fly for two days, giving it a long reach.", "giving", "certain", "positive", "present"),
        ("The bridge can carry lorries, making it the best.", "making", "certain", "positive", "present"),
        ("The storm may turn north, giving it time to grow.", "giving", "possible", "positive", "future"),
        ("The gas can leak, killing people.", "killing", "possible", "positive", "present"),
        ("To report a theft, call the office.", "call", "certain", "positive", "future"),
        ("If you saw the crash, contact the police.", "contact", "certain", "positive", "future"),
        ("They demanded talks and an inquiry.", "inquiry", "certain", "positive", "future"),
        ("There were no talks but a strike.", "strike", "certain", "positive", None),
        ("They met after talks and an inquiry.", "inquiry", "certain", "positive", None),
        ("She would later say that he was ill.", "say", "certain", "positive", "past"),  # as it turned out
        ("He said he would later resign.", "resign", "certain", "positive", "future"),
        ("She would later resign if they asked.", "resign", "possible", "positive", "future"),
        ("The firm did not only sack him but sued him.", "sack", "certain", "positive", "past"),
        ("The bank announced the closure of two branches.", "closure", "certain", "positive", "future"),
        ("The bank announced cuts and the sale of a ship.", "sale", "certain", "positive", "future"),
        ("The bank criticised the closure of two branches.", "closure", "certain", "positive", None),
        ("The bank announced the arrest of a clerk.", "arrest", "certain", "positive", None),
        ("The mayor wasted no time in firing the clerk.", "firing", "certain", "positive", "past"),
        ("The mayor minced no words in praising the clerk.", "minced", "certain", "positive", "past"),
        ("The mayor spared no effort to save the mill.", "effort", "certain", "positive", None),
        ("The mayor made no effort to save the mill.", "made", "certain", "negative", "past"),
        ("The mayor lost no games.", "lost", "certain", "negative", "past"),
        ("She gave no reason for leaving.", "leaving", "certain", "positive", "past"),
        ("She does not regret leaving.", "leaving", "certain", "positive", "past"),
        ("The clerk was not punished for leaving.", "leaving", "certain", "positive", "past"),
        ("She would not discuss firing him.", "firing", "possible", "positive", "future"),
        ("A guard saved the boy from drowning.", "drowning", "certain", "negative", "past"),
        ("The rain did not keep her from winning.", "winning", "certain", "positive", "past"),
        ("They were convicted of conspiracy to rob the bank.", "rob", "certain", "positive", "future"),
        ("The order bars him from selling the bank.", "selling", "possible", "positive", "future"),
        ("The order barred him from selling the bank.", "selling", "certain", "negative", "past"),
        ("Guards are prohibited from leaving.", "leaving", "possible", "positive", "future"),
        ("The town is vulnerable to attack.", "attack", "possible", "positive", None),
        ("Reporters quoted sources close to the inquiry.", "inquiry", "certain", "positive", None),
        ("The bank was shy of closing.", "closing", "possible", "positive", "past"),
        ("He wrote to her with a view to selling the bank.", "selling", "certain", "positive", "future"),
        ("It was a step toward selling the bank.", "selling", "certain", "positive", "future"),
        ("The idea of selling the bank angered her.", "selling", "possible", "positive", "future"),
        ("The bank is considering leaving the town.", "leaving", "possible", "positive", "future"),
        ("Fires are suggested to harm frogs.", "harm", "possible", "positive", "present"),
        ("For a trial to end in removal, two thirds are needed.", "removal", "possible", "positive", "future"),
        ("In order for this plan to pass, both houses would have to vote.", "pass", "possible", "positive", "future"),
        ("They called for the bill to be dropped.", "dropped", "certain", "positive", "future"),
        ("Zebras may have grown stripes to confuse flies.", "confuse", "possible", "positive", "future"),
        ("A bill that could send suspects abroad to be tried passed.", "tried", "possible", "positive", "future"),
        ("She urged the house to submit it for ratification.", "ratification", "certain", "positive", "future"),
        ("They plan to oppose the bill by lawsuit.", "lawsuit", "certain", "positive", "future"),
        ("They opposed the bill by lawsuit.", "lawsuit", "certain", "positive", None),
        ("They want to win over the town for the attack.", "attack", "certain", "positive", None),
        ("Nobody will be subjected to harassment.", "harassment", "possible", "positive", "future"),
        ("For conviction of theft, he would face jail.", "conviction", "certain", "positive", None),
        ("The board did not say that he had left.", "left", "possible", "positive", "past"),
        ("The board did not announce whom it would sack.", "sack", "possible", "positive", "future"),
        ("The board did not say why he had left.", "left", "certain", "positive", "past"),
        ("The board did not reveal that he had left.", "left", "certain", "positive", "past"),
        ("There is no way that the rain caused this.", "caused", "certain", "negative", "past"),
        ("There was no reason for us to leave.", "leave", "certain", "negative", "future"),
        ("They are here to ensure that the deal is signed.", "signed", "certain", "positive", "future"),
        ("An inquiry is meant to make sure it does not happen.", "happen", "possible", "negative", "future"),
        ("The vote ensured that the deal was signed.", "signed", "certain", "positive", "past"),
        ("After crossing Oslo, the storm was forecast to hit Leeds.", "crossing", "possible", "positive", "future"),
        ("She seconded his recommendation the fires be discussed.", "discussed", "certain", "positive", "future"),
        ("If named, the storm would have become the third.", "become", "certain", "negative", "past"),
        ("If named, the storm would become the third.", "become", "possible", "positive", "future"),
    ],
)
def test_attributes(annotate, sentence, word, certainty, polarity, tense):
    _, said = read(annotate, sentence, word)
    assert (said.certainty, said.polarity, said.tense) == (certainty, polarity, tense)


@pytest.mark.parametrize(
    "sentence, word, foretold",
    [
        ("The storm will hit Leeds.", "hit", True),
        ("The storm is going to hit Leeds.", "hit", True),
        ("The ban would cut the risk.", "cut", True),
        ("Rates will rise and hurt buyers.", "hurt", True),
        ("The storm will hit Leeds, bringing rain.", "bringing", True),
        ("The mayor is likely to resign.", "resign", True),
        ("The court is likely to reject the suit.", "reject", True),
        ("The talks are likely to be held in Oslo.", "held", True),
        ("The mayor is expected to resign.", "resign", False),
        ("The army will hit Leeds and leave.", "leave", False),
        ("I am going to die.", "die", True),
        ("The board announced the region would govern itself.", "govern", False),
        ("The board said the region would govern itself.", "govern", True),
        ("The army will hit Leeds.", "hit", False),
        ("They will hit Leeds.", "hit", False),
        ("The storm will be watched.", "watched", False),
        ("The talks will resume.", "resume", False),
        ("The storm hit Leeds.", "hit", False),
    ],
)
def test_what_nobody_can_plan_is_foretold(annotate, sentence, word, foretold):
    assert read(annotate, sentence, word)[1].foretold == foretold


@pytest.mark.parametrize(
    "sentence, word, hedged",
    [
        ("Reportedly, he hit a rail and the boat sank.", "sank", True),
        ("He reportedly hit a rail, and the boat sank.", "sank", False),
        ("He reportedly hit a rail and fled.", "fled", True),
        ("He allegedly wrote to the bank, threatening it.", "threatening", True),
        ("The attack reportedly was in Leeds, killing eight.", "killing", False),
        ("The firm was alleged to have cost the town a million.", "cost", True),
        ("He was charged with murder.", "murder", True),
        ("He is wanted for murder.", "murder", True),
        ("He was held for murder.", "murder", False),
        ("The minister was rumoured to have quit.", "quit", True),
        ("The minister was known to have quit.", "quit", False),
        ("He was charged with the murder.", "murder", False),
        ("He faces two counts of fraud.", "fraud", True),
        ("He was found guilty of two counts of fraud.", "fraud", False),
        ("He was sentenced on two counts of fraud.", "fraud", False),
    ],
)
def test_what_a_hedge_is_said_of(annotate, sentence, word, hedged):
    assert read(annotate, sentence, word)[1].hedged == hedged


def test_what_the_speakers_will_not_do_is_no_denial(annotate):
    assert read(annotate, "We will not wait.", "wait")[1].unreal
    assert read(annotate, "Police urged them not to wait.", "wait")[1].unreal
    assert not read(annotate, "It will not work.", "work")[1].unreal
    assert read(annotate, "He might have lived if we had been able to call.", "call")[1].unreal


def test_denied_and_hedged(annotate):
    assert read(annotate, "He denied stealing the car.", "stealing")[1].denied
    assert read(annotate, "He allegedly stole the car.", "stole")[1].hedged
    assert read(annotate, "He was acquitted of stealing the car.", "stealing")[1].denied
    assert read(annotate, "He was found not guilty of murder.", "murder")[1].denied
    assert read(annotate, "The court found him innocent of theft.", "theft")[1].denied
    assert read(annotate, "The court cleared him of fraud.", "fraud")[1].denied
    assert not read(annotate, "He was found guilty of murder.", "murder")[1].denied
    assert not read(annotate, "He was not guilty of the murder of Kim.", "murder")[1].denied
    assert read(annotate, "He was accused of murder.", "murder")[1].hedged
    assert not read(annotate, "He was accused of the murder of Kim.", "murder")[1].hedged
    assert read(annotate, "They rejected the accusation of fraud.", "fraud")[1].denied
    assert not read(annotate, "They rejected criticism of the strike.", "strike")[1].denied


@pytest.mark.parametrize(
    "sentence, word, expected",
    [
        ("She said it rained.", "said", "reporting"),
        ("She saw the flood.", "saw", "perception"),
        ("It began to rain.", "began", "aspectual"),
        ("She tried to leave.", "tried", "i_action"),
        ("She wanted to leave.", "wanted", "i_state"),
        ("The town belongs to her.", "belongs", "state"),
        ("The roof collapsed.", "collapsed", "occurrence"),
    ],
)
def test_class(annotate, sentence, word, expected):
    assert event_class(read(annotate, sentence, word)[0]) == expected
