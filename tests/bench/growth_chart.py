"""How time grows with the number of documents, as a small SVG with two logarithmic scales, from what compare.py wrote.

  growth_chart.py RESULTS.json CHART.svg
"""

import json
import math
import sys

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 680, 340, 64, 190, 20, 44
COLOURS = {'congbo': '#8a1c1c', 'congbo, nothing changed': '#1f5f8b', 'floor': '#555555', 'Hugo': '#b8860b', 'Eleventy': '#2e7d32'}


def lines_of(results):
    """Each line's name and its points: (documents, seconds), by size."""
    lines = {}
    for size in results['sizes']:
        def put(name, seconds):
            lines.setdefault(name, []).append((size['documents'], seconds))

        by_name = {row['name']: row['seconds'] for row in size['rows']}
        put('congbo', by_name['full build'])
        put('congbo, nothing changed', by_name['nothing changed'])
        put('floor', size['floor'])
        for row in size['peers']:
            if row['name'].endswith(', full build'):
                put(row['name'].split(',')[0], row['seconds'])
    return lines


def scale(values, low, high):
    """From a value to a place between `low` and `high`; whole powers of ten at the ends."""
    first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    last = max(last, first + 1)
    powers = list(range(first, last + 1))
    return (lambda value: low + (math.log10(value) - first) / (last - first) * (high - low)), powers


def text(x, y, words, anchor='start', colour='#333'):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{words}</text>'


def number(power):
    return f'{10 ** power:,}' if power >= 0 else f'{10 ** power:.{-power}f}'


def drawn(results):
    lines = lines_of(results)
    points = [point for line in lines.values() for point in line]
    across, counts = scale([documents for documents, _ in points], LEFT, WIDTH - RIGHT)
    upward, times = scale([seconds for _, seconds in points], HEIGHT - BOTTOM, TOP)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12" role="img">',
             '<title>Seconds of a build by number of documents</title>', f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>']
    for power in times:
        y = upward(10 ** power)
        parts += [f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>', text(LEFT - 6, y + 4, f'{number(power)} s', 'end')]
    parts += [text(across(10 ** power), HEIGHT - BOTTOM + 18, number(power), 'middle') for power in counts]
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, 'documents', 'middle'))
    most, last_label = max(documents for documents, _ in points), None
    for name, line in sorted(lines.items(), key=lambda one: -one[1][-1][1]):
        colour = COLOURS.get(name, '#333')
        path = ' '.join(f"{'L' if i else 'M'}{across(documents):.1f} {upward(seconds):.1f}" for i, (documents, seconds) in enumerate(line))
        parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{across(documents):.1f}" cy="{upward(seconds):.1f}" r="3" fill="{colour}"/>' for documents, seconds in line]
        x, y = across(line[-1][0]), upward(line[-1][1])
        if line[-1][0] < most:  # ends among the others: its name stands on the side of it that congbo's line is not on
            above = line[-1][1] > dict(lines['congbo'])[line[-1][0]]
            parts.append(text(x - 8, y - 8, name, 'end', colour) if above else text(x + 4, y + 18, name, colour=colour))
            continue
        y = y if last_label is None else max(y, last_label + 14)
        parts.append(text(x + 8, y + 4, name, colour=colour))
        last_label = y
    return '\n'.join([*parts, '</svg>']) + '\n'


if __name__ == '__main__':
    with open(sys.argv[1], encoding='utf-8') as read, open(sys.argv[2], 'w', encoding='utf-8') as written:
        written.write(drawn(json.load(read)))
