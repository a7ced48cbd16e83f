import DebtKit
import Testing

/// Notebooks: JSON whose cells hold code.
@Suite struct NotebookTests {
  @Test func `a marker in a cell goes on over the cell's lines and loses its escapes`() {
    let notebook = #"""
      {"cells": [{"cell_type": "code", "source": [
        "# TODO(ana): say \"hi\"\n",
        "#   to them\n",
        "x = 1  # FIXME: y\n"]}],
       "metadata": {"language_info": {"name": "python"}}, "nbformat": 4}
      """#
    let scan = MarkerScan.of(notebook, language: "Jupyter Notebook")
    #expect(scan.summary == "TODO word=ana | say \"hi\" ¶ to them\nFIXME | y")
    #expect(scan.markers.map(\.line) == [2, 4])
    #expect(scan.markers.map(\.column) == [6, 13])
  }
}
