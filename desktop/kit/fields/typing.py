"""What stands in a field exactly as it was typed, understood or not: kept, and put back."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from desktop.kit.fields.field import Field


def typed_in(field: Field) -> str:
    """Return what stands in a field, as typed."""
    entry = field.entry
    if isinstance(entry, QLineEdit):
        return entry.text()
    if isinstance(entry, QPlainTextEdit):
        return entry.toPlainText()
    if isinstance(entry, QComboBox):
        return entry.currentText()
    return "x" if isinstance(entry, QCheckBox) and entry.isChecked() else ""


def type_in(field: Field, typed: str) -> None:
    """Put something into a field as if it had been typed just now."""
    entry = field.entry
    if isinstance(entry, QLineEdit):
        entry.setText(typed)
        entry.textEdited.emit(typed)
    elif isinstance(entry, QPlainTextEdit):
        entry.setPlainText(typed)
    elif isinstance(entry, QComboBox):
        entry.setCurrentIndex(max(0, entry.findText(typed)))
        entry.activated.emit(entry.currentIndex())
    elif isinstance(entry, QCheckBox):
        entry.setChecked(bool(typed))
