"""Invoices. The text "# TODO: not a marker" stands in a string and is none."""

# DEBT(split-billing): invoices reach into the tax tables
from billing import tax


def total(lines):
    # FIXME(@shop/payments, PAY-31, reach=900, impact=2, effort=S): round as the ledger does
    #   invoices round half up, the ledger half even; the difference shows in the monthly report
    return round(sum(line.net * (1 + tax.rate(line)) for line in lines), 2)


def render(invoice):
    url = "https://shop.example/invoices/#" + invoice.id  # TODO(@ben): sign the link
    return f"<a href='{url}'>TODO</a>"
