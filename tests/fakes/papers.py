"""Papers for the preview: one sheet with a cadastral plan. It must never carry a real citizen's data."""

from __future__ import annotations

from functools import cache

_PLAN = """
#set page(width: 210mm, height: 297mm, margin: 16mm)
#set text(font: "Libertinus Serif", size: 11pt)
#let ink = rgb("#8B93A1")
*PLAN DE AMPLASAMENT ȘI DELIMITARE A IMOBILULUI* \\
#text(size: 9pt)[Scara 1:500 · județul Cluj · UAT Cluj-Napoca]
#box(width: 100%, height: 150mm, stroke: 0.5pt + ink, inset: 0pt)[
  #place(polygon(stroke: 0.5pt + ink, (16mm, 12mm), (60mm, 8mm), (64mm, 84mm), (20mm, 96mm)))
  #place(polygon(fill: rgb("#E6EEFC"), stroke: 1.5pt + rgb("#1A5CC8"),
    (60mm, 8mm), (108mm, 4mm), (112mm, 96mm), (64mm, 84mm)))
  #place(polygon(stroke: 0.5pt + ink, (108mm, 4mm), (154mm, 12mm), (158mm, 100mm), (112mm, 96mm)))
  #place(dx: 74mm, dy: 24mm, rect(width: 26mm, height: 24mm, fill: white, stroke: 0.8pt)[C1])
  #place(dx: 74mm, dy: 64mm)[#text(size: 8pt)[nr. cad. 318 442]]
  #place(polygon(fill: rgb("#F0F3F7"), stroke: 0.5pt + ink,
    (8mm, 122mm), (80mm, 108mm), (166mm, 118mm), (166mm, 130mm), (80mm, 122mm), (10mm, 136mm)))
  #place(dx: 76mm, dy: 112mm)[#text(size: 8pt)[str. Tăbăcarilor]]
]
"""


@cache
def plan_pdf() -> bytes:
    """The bytes of the plan."""
    import typst

    pdf = typst.compile(_PLAN.encode())
    assert isinstance(pdf, bytes)
    return pdf
