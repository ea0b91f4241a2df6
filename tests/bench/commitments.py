#!/usr/bin/env python3
"""Writes values for a statement of N commitments in areas of fifty: sentences of the genre, put
together from small parts, each with a number of its own so that no two paragraphs are alike.

usage: commitments.py N [--roadmap] > values.json"""

import json
import sys

WHO = [["jp"], ["kz"], ["jp", "kz"], ["kg", "tj"], ["uz"], ["tm", "uz"], ["jp", "kz", "kg", "tj", "tm", "uz"]]
VERB = ["will", "intend to", "have decided to", "plan to"]
WHAT = [
    "assist in the training of specialists of the road administrations",
    "exchange timetables of container trains and data of consignments",
    "simplify the formalities at crossing points that serve transit",
    "convene a meeting of experts on the economical use of water",
    "share experience in the prevention of road traffic disasters",
    "support the regional centre in its work against illicit trafficking",
    "open a pilot service for the refrigerated carriage of fruit",
]
WHERE = [
    "in the countries of the region that so request",
    "along the routes agreed between the administrations concerned",
    "with the participation of the business communities of both sides",
    "as far as the laws of each country and the means at hand permit",
]
WHEN = ["2018", "2018-12", "2019-Q3", "2018-06-30", "2018/2020"]


def commitment(n, roadmap):
    return {
        "commitment": {
            "actors": WHO[n % len(WHO)],
            "verb": VERB[n % len(VERB)],
            "action": f"{WHAT[n % len(WHAT)]} {WHERE[n % len(WHERE)]}, in programme {n}, and to report on it "
                      f"to the Senior Officials, whose meeting reviews the results of measure {n} and may revise them,",
            "due": WHEN[n % len(WHEN)],
            "lead": WHO[n % len(WHO)][0],
            "deliverable": f"Report {n} on the measure",
            "indicator": f"{n} specialists trained",
            "roadmap": roadmap,
        }
    }


def main():
    count = int(sys.argv[1])
    roadmap = "--roadmap" in sys.argv[2:]
    parties = [{"country": code} for code in ("JP", "KZ", "KG", "TJ", "TM", "UZ")]
    sections = [
        {
            "id": f"area{start // 50 + 1}",
            "title": f"Area {start // 50 + 1}",
            "clauses": [commitment(n + 1, roadmap) for n in range(start, min(start + 50, count))],
        }
        for start in range(0, count, 50)
    ]
    values = {
        "meeting": {"name": "Meeting of Foreign Ministers", "number": 6, "city": "Ashgabat", "country": "TM",
                    "start": "2017-05-01", "end": "2017-05-01"},
        "parties": parties,
        "dates": {"adopted": "2017-05-01", "signed": "2017-05-01"},
        "sections": sections,
    }
    json.dump(values, sys.stdout, ensure_ascii=False, indent=1)


main()
