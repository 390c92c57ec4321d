"""Actors as a graph (GraphML): two are joined where an event names both, `weight` times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import networkx as nx

from parsing.logged import LoggedActor, LoggedEvent
from store.reader import EventReader
from tui.clean import clean_line
from tui.export.made import Made, others, sentence, shown
from tui.words import counted


def render(reader: EventReader, query_text: str) -> Made:
    """The actors of the matching events."""
    what = shown(reader, query_text)
    peopled = [event for event in what.events if event.actors]
    nobody = len(what.events) - len(peopled)
    missing = f"{counted(nobody, 'event')} left out: no actor is named" if nobody else ""
    left_out = sentence(what.hidden("events"), missing, others(what, "events", "graph"))
    graph = _graph(reader, peopled)
    graph.graph.update(log=what.log, filter=what.filter, left_out=left_out)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', *nx.generate_graphml(graph, named_key_ids=True)]
    return Made(("\n".join(lines) + "\n").encode(), len(peopled), None, left_out)


def _graph(reader: EventReader, events: Sequence[LoggedEvent]) -> nx.Graph:
    named = Counter(actor for event in events for actor in dict.fromkeys(event.actors))
    shared = Counter(pair for event in events for pair in combinations(sorted(set(event.actors)), 2))
    graph: nx.Graph = nx.Graph()
    for id, count in named.items():
        graph.add_node(clean_line(id), **_attributes(reader.actors[id]), events=count)
    for (one, other), count in shared.items():
        graph.add_edge(clean_line(one), clean_line(other), weight=count)
    return graph


def _attributes(actor: LoggedActor) -> dict[str, str]:
    """What is known of an actor; GraphML has no word for what is not."""
    known = {"name": actor.name, "kind": actor.kind, "country": actor.country, "role": actor.role}
    return {key: clean_line(value) for key, value in known.items() if value}
