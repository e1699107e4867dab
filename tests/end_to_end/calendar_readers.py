"""Calendar files read by two programs that have nothing to do with congbo: libical and ical.js."""
import ctypes
import ctypes.util
import json
import pathlib
import subprocess

FIELDS = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "LOCATION", "DESCRIPTION", "URL")
TEXTS = ("SUMMARY", "LOCATION", "DESCRIPTION")  # with escapes, which readers undo


class LibIcal:
    """The few calls of libical's C interface that reading takes."""

    def __init__(self):
        name = ctypes.util.find_library("ical")
        if name is None:
            raise SystemExit("libical is not installed: scripts/packages test")
        self.library = ctypes.CDLL(name)
        pointer, text = ctypes.c_void_p, ctypes.c_char_p
        for function, result, arguments in (
                ("icalparser_parse_string", pointer, [text]),
                ("icalcomponent_string_to_kind", ctypes.c_int, [text]),
                ("icalproperty_string_to_kind", ctypes.c_int, [text]),
                ("icalcomponent_get_first_component", pointer, [pointer, ctypes.c_int]),
                ("icalcomponent_get_next_component", pointer, [pointer, ctypes.c_int]),
                ("icalcomponent_get_first_property", pointer, [pointer, ctypes.c_int]),
                ("icalcomponent_count_errors", ctypes.c_int, [pointer]),
                ("icalrestriction_check", ctypes.c_int, [pointer]),
                ("icalproperty_get_value", pointer, [pointer]),
                ("icalvalue_get_text", text, [pointer]),
                ("icalproperty_get_value_as_string", text, [pointer]),
                ("icalcomponent_free", None, [pointer])):
            call = getattr(self.library, function)
            call.restype, call.argtypes = result, arguments

    def value(self, event, field):
        found = self.library.icalcomponent_get_first_property(event, self.library.icalproperty_string_to_kind(field.encode()))
        if not found:
            return None
        if field in TEXTS:
            return self.library.icalvalue_get_text(self.library.icalproperty_get_value(found)).decode()
        return self.library.icalproperty_get_value_as_string(found).decode()

    def read(self, data):
        """The events of a file, each as field → value; raises where libical finds a fault."""
        root = self.library.icalparser_parse_string(data)
        if not root:
            raise ValueError("libical reads nothing")
        try:
            # The check notes faults as X-LIC-ERROR properties, which the count then finds.
            self.library.icalrestriction_check(root)
            if self.library.icalcomponent_count_errors(root):
                raise ValueError("libical finds faults")
            kind, events = self.library.icalcomponent_string_to_kind(b"VEVENT"), []
            event = self.library.icalcomponent_get_first_component(root, kind)
            while event:
                events.append({field: self.value(event, field) for field in FIELDS})
                event = self.library.icalcomponent_get_next_component(root, kind)
            return events
        finally:
            self.library.icalcomponent_free(root)


def read_with_ical_js(node, files):
    """path → events of each, by ical.js in one run; `files`: path → bytes."""
    script = pathlib.Path(__file__).parent.parent / "web" / "read_calendars.mjs"
    result = subprocess.run([node, script], input=json.dumps({path: data.decode() for path, data in files.items()}),
                            capture_output=True, text=True, timeout=60)
    if result.returncode:
        raise ValueError(result.stderr)
    return json.loads(result.stdout)
