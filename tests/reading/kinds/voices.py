"""Who speaks, and who is meant: invented texts of the kinds of faults in names, pronouns and attribution.

Of 265 such texts, written before they were tried, 81 of the first 137 were read rightly, 55 of the next 64 after a
round of mending, 52 of the last 64 after another. These are of those that were not read at first.
"""

TEXTS = [
    (
        "dateline",
        "LONDON, March 3 (AP) — Thousands of nurses walked out of hospitals across England on Friday.",
        [("agent of walked", "nurses")],
    ),
    (
        "dateline",
        "BOSTON – A Brockton man was charged today with theft, the U.S. Attorney's Office said.",
        [("source of charged", "U.S. Attorney's Office"), ("quote begins", "A Brockton man")],
    ),
    (
        "surname",
        "Actress Lina Voss married the painter Karl Voss in 2009. Voss, who starred in three films that year, said she "
        "had never been happier.",
        [("speaker of never been happier", "Lina Voss"), ("agent of starred", "Lina Voss")],
    ),
    (
        "surname",
        "Bill and Hillary Marsh bought the farm in 1998. Mr. Marsh sold the herd last year, and Mrs. Marsh now runs a "
        "cafe there.",
        [("agent of sold", "Bill Marsh"), ("agent of runs", "Hillary Marsh")],
    ),
    (
        "named later",
        "A Miami man was sentenced today to 10 years in prison. According to court documents, Carlos Mena, 38, called "
        "elderly victims.",
        [("patient of sentenced", "Carlos Mena"), ("source of called", "court documents")],
    ),
    (
        "named later",
        "A former soldier pleaded guilty on Monday to selling rifles. Prosecutors said Ryan Cobb shipped the guns.",
        [("agent of pleaded", "Ryan Cobb"), ("source of shipped", "prosecutors")],
    ),
    (
        "city",
        "The company hired Rachel Berlin in May. Berlin previously worked for a bank in Berlin.",
        [("agent of worked", "Rachel Berlin")],
    ),
    (
        "named later",
        "A 12-year-old boy was killed when a tractor overturned on Sunday. He was named as Daniel Feeney. His uncle "
        "was unhurt.",
        [("patient of killed", "Daniel Feeney")],
    ),
    (
        "named later",
        "Detectives charged two brothers, Liam and Sean Goff, on Monday. The victim, named locally as Imran Shah, was "
        "found in his car.",
        [("patient of found", "Imran Shah")],
    ),
    (
        "age",
        "Coach Sana Malik won the cup. Malik thanked her late father. “He never saw a match,” the 41-year-old said.",
        [("speaker of never saw", "Sana Malik")],
    ),
    (
        "surname",
        "Novelist Greta Lund has checked into a clinic. “My mother needs quiet,” Tor Lund wrote on Facebook.",
        [("speaker of needs quiet", "Tor Lund"), ("persons", "Greta Lund, Tor Lund")],
    ),
    (
        "title",
        "Heavyweight Tunde Bello knocked out Rico Sanz on Saturday. “I saw fear in his eyes,” Bello said.",
        [("speaker of saw fear", "Tunde Bello"), ("agent of knocked out", "Tunde Bello"), ("persons", "Tunde Bello")],
    ),
    (
        "company",
        "Ferry operator Calmar cancelled all sailings on Sunday. Passengers stayed at home. The company apologised and "
        "said it hoped to resume on Monday.",
        [("agent of apologised", "Calmar"), ("speaker of hoped", "Calmar"), ("organisations", "Calmar")],
    ),
    (
        "company",
        "The developer, Crown Estates, says work will begin in spring. The insurer MediTrust refused to pay.",
        [("speaker of work will", "Crown Estates"), ("agent of refused", "MediTrust")],
    ),
    ("company", "The developer Ann Lee resigned.", [("agent of resigned", "Ann Lee"), ("persons", "Ann Lee")]),
    (
        "he",
        "Asked whether he had met the banker, Prime Minister Luis Roa said he could not remember.",
        [("agent of met", "Luis Roa")],
    ),
    (
        "he",
        "Bishop Ann Coyle addressed the synod. “We must open our doors,” she said.",
        [("speaker of open our doors", "Ann Coyle")],
    ),
    (
        "group",
        "Rui Matos left on Monday. Two of his aides, however, said he would not be blackmailed.",
        [("speaker of blackmailed", "aides")],
    ),
    (
        "first name",
        "Prime Minister Tenzin Dorji Wangchuk opened the dam on Friday. “This is our future,” Tenzin said.",
        [("speaker of our future", "Tenzin Dorji Wangchuk"), ("persons", "Tenzin Dorji Wangchuk")],
    ),
    (
        "first name",
        "Four-year-old Ruby Lane went missing on Friday. Police found Ruby in a barn two miles away.",
        [("patient of found", "Ruby Lane"), ("persons", "Ruby Lane")],
    ),
    (
        "signature",
        "“The sea took the road in one night.”\nJOHN PEARCE, COUNCIL LEADER\n\nEngineer Lucy Ward said about the wall: "
        "“It was built for a calmer sea.”",
        [("speaker of took the road", "JOHN PEARCE"), ("speaker of calmer sea", "Lucy Ward")],
    ),
    (
        "signature",
        "The agency promoted Nell Ray on Friday. “Nell has served the public for thirty years.” -Commissioner Ann Lee",
        [("speaker of served the public", "Ann Lee")],
    ),
    (
        "signature",
        "“It is a scandal.” – Opposition leader Sam Boyd. The vote is on Monday, Speaker Ann Frey said.",
        [("speaker of scandal", "Sam Boyd"), ("speaker of vote is on Monday", "Ann Frey")],
    ),
    (
        "signature",
        "And from last year's winner, Sol Katz:\n\n“She earned it.”",
        [("speaker of earned it", "Sol Katz")],
    ),
    (
        "he",
        "Heavy rain flooded the lower town, mayor Ivo Petric said. Okonjo, 29, denied stealing the car. “I was at home "
        "all day,” she told the court.",
        [("speaker of at home", "Okonjo"), ("speaker of stealing the car", "Okonjo")],
    ),
    (
        "he",
        "Mayor Li Wen opened the market. Vendor Chen Bo sold his first fish at dawn. “I have waited for three years,” "
        "he told the paper.",
        [("speaker of waited", "Chen Bo")],
    ),
    (
        "he",
        "The survey, carried out by Helen Frey, found mice in nine schools. “I would not let my child eat there,” she "
        "warned.",
        [("speaker of my child", "Helen Frey")],
    ),
    (
        "document",
        "As alleged in the indictment, Soler moved $3 million through accounts in Cyprus.",
        [("source of moved", "indictment")],
    ),
    (
        "document",
        "A police report states that the driver ran a red light.",
        [("source of ran", "police report")],
    ),
    (
        "deed",
        "Lawmakers debated the bill for nine hours and passed a version that would cap rents.",
        [("quotes", "none")],
    ),
    ("deed", "The premier sacked his defence minister and named a general as his successor.", [("quotes", "none")]),
    (
        "interview",
        "Nora Blake runs a shelter in Calais. We spoke to her last week.\n\nQ: How many came in January?\n\nA: Four "
        "hundred came. The police burned two of the camps.",
        [("speaker of The police burned", "Nora Blake"), ("source of burned", "Nora Blake")],
    ),
    (
        "interview",
        "The novelist Ivan Greer won the prize in May.\n\nWhat did you do with the money?\n\nI paid my debts. My "
        "editor sold the boat.\n\nWill you write another?\n\nI have burned the manuscript.",
        [("source of sold", "Ivan Greer"), ("agent of burned", "Ivan Greer")],
    ),
    (
        "interview",
        "The Times: Did you shred the files?\n\nMr. Dunn: My secretary shredded them.",
        [("source of shredded", "Dunn"), ("agent of shredded", "secretary")],
    ),
    (
        "title",
        "The mayor of Lyon, Paul Garde, and the mayor of Turin, Ada Conti, opened the tunnel. The mayor of Turin cut "
        "the ribbon.",
        [("agent of opened", "Paul Garde"), ("agent of cut", "Ada Conti"), ("persons", "Ada Conti, Paul Garde")],
    ),
    (
        "he",
        "Adeyinka, 52, was found guilty of fraud. Her lawyer, Seun Cole, said she would appeal. “I am innocent,” she "
        "told the judge.",
        [("speaker of innocent", "Adeyinka")],
    ),
    (
        "it",
        "The union rejected the pay offer because it fell short of inflation.",
        [("agent of fell", "nobody")],
    ),
    (
        "surname",
        "Tom Keller was convicted of fraud on Friday. His wife, Anna Keller, sat behind him. The judge told Keller "
        "he would serve at least six years.",
        [("agent of serve", "Tom Keller")],
    ),
]

# Not read so yet.
NOT_YET = (
    "Adeyinka, 52, was found guilty of fraud. Her lawyer, Seun Cole, said she would appeal. “I am innocent,” she told "
    "the judge.",
    "The union rejected the pay offer because it fell short of inflation.",
)
