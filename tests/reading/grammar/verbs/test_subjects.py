"""Understood subjects: own, shared, controlled, of the antecedent."""

import pytest

from analysis.reading.grammar.verbs.subjects import local_subject, subject


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("The mayor *left*.", "mayor"),
        ("The method used to *calculate* the tax is old.", None),
        ("The man asked to *calculate* the tax is old.", "man"),
        ("The mayor came and *left*.", "mayor"),
        ("He served as a member of the House Oversight Committee until 1995, then *joined* another.", "He"),
        ("The mayor wants to *leave*.", "mayor"),
        ("The mayor is eager to *leave*.", "mayor"),
        ("The mayor urged him to *leave*.", "him"),
        ("Such inability to *agree* once again highlights his aims.", None),
        ("Ten men entered the Gambia to *find* them.", "men"),
        ("Ten men asked the Gambia to *find* them.", "Gambia"),
        ("The mayor called on him to *leave*.", "him"),
        ("The mayor called for a judge to *rule*.", "judge"),
        ("The mayor called for a special prosecutor to *investigate* Rao.", "prosecutor"),
        ("The mayor called for help to *find* them.", "mayor"),
        ("The group called on him to *act*.", "him"),
        ("The group *called* on Oslo to act.", "group"),
        ("The mayor appealed to voters to *stay*.", "voters"),
        ("The mayor promised him to *leave*.", "mayor"),
        ("Critics questioned his authority to *leave*.", "his"),
        ("Acme pays Oslo $2 million to *settle* its claims.", "Acme"),
        ("Critics urged his party to *leave*.", "party"),
        ("He was told to *leave*.", "He"),
        ("The mayor who *left* was tired.", "mayor"),
        ("The bridge that the mayor *built* fell.", "mayor"),
        ("Soldiers *leaving* the town sang.", "Soldiers"),
        ("She was the first to *leave*.", "first"),
        ("He was the first man to *walk* on the moon.", "man"),
        ("The mayor's promise to *leave* was kept.", "mayor"),
        ("The court announced its second attempt to *sell* the house.", "its"),
        ("The mayor accused him of *leaving*.", "him"),
        ("The mayor left after *eating*.", "mayor"),
        ("Members attacked the inquiry, with Omar Rao of York *calling* the probe into Acme “slow-style”.", "Rao"),
        ("The mayor barred her from *speaking*.", "her"),
        ("The paper quoted Johnson as *saying* so.", "Johnson"),
        ("Johnson was quoted as *saying* so.", "Johnson"),
        ("Omar Rao was fined and told to pay, *announced* the Department of Justice.", "Department"),
        ("The bridge will close in May, *announced* Mayor Ann Lee.", "Lee"),
        ("Omar Rao left the bank, *announced* a deal.", None),
        ("Omar Rao left the bank, *thanked* Ann Lee.", None),
        ("The mayor said there *is* hope.", None),
        ("*Leave* the town!", None),
    ],
)
def test_subject(word, sentence, expected):
    found = subject(word(sentence))
    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("Moscow's promise to scale back *its* attacks was broken.", "Moscow"),
        ("Jobs said that *his* company sold more computers.", "Jobs"),
        ("The officials chose Boeing to replace *their* tankers.", "Boeing"),
        ("He met a runner who lost *his* shoes.", "runner"),
        ("Kennedy, who had *himself* been shot, left.", "Kennedy"),
        ("*Its* future is open.", None),
    ],
)
def test_local_subject(word, sentence, expected):
    found = local_subject(word(sentence))
    assert (found.text if found is not None else None) == expected
