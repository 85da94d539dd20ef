"""PDF for whoever asks: one document in memory, or files on disk."""

from memodesk.rendering.pdf import Converted as Converted
from memodesk.rendering.pdf import Failure as Failure
from memodesk.rendering.pdf import Pdf as Pdf
from memodesk.rendering.pdf import convert as convert
from memodesk.rendering.pdf import to_pdf as to_pdf
