"""WeasyPrint: one process, PDF/UA-1. Usage: pages.py PAGES OUT FROM TO"""
import inspect
import logging
import os
import sys

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
pages, out, first, last = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
os.makedirs(out, exist_ok=True)
# Older versions call it by another name.
variant = "variant" if "variant" in inspect.signature(HTML.write_pdf).parameters else "pdf_variant"
for name in sorted(os.listdir(pages))[first:last]:
    HTML(os.path.join(pages, name)).write_pdf(os.path.join(out, name[:-5] + ".pdf"), font_config=FontConfiguration(), **{variant: "pdf/ua-1"})
