#include "shared/views/sequence/sequenceview.h"

#include "shared/protocol/text.h"
#include "shared/views/selection.h"
#include "shared/views/sequence/sequencecanvas.h"
#include "shared/views/sequence/sequencewords.h"
#include "shared/widgets/changes.h"
#include "shared/words/eventwords.h"
#include "ui_sequenceview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QSaveFile>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace soquete {

namespace {

using End = SequenceStep::End;
using Scale = SequenceLayout::Scale;

constexpr int kDescribedSteps = 20;
constexpr int kCopiedSteps = 20'000;
constexpr auto kDescribeDelay = 500ms; // after a change, so at most twice a second

} // namespace

SequenceView::SequenceView(const EventLog &log, Side side, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_model(log, side)
    , m_selection(selection)
    , m_ui(std::make_unique<Ui::SequenceView>())
    , m_canvas(new SequenceCanvas(m_model, selection))
{
    m_ui->setupUi(this);
    m_ui->layout->addWidget(m_canvas, 1);
    m_ui->dropped->setForegroundRole(QPalette::PlaceholderText);
    m_ui->allHint->setForegroundRole(QPalette::PlaceholderText);
    m_canvas->setObjectName(u"sequence"_s);
    m_canvas->addActions(
            { m_ui->copyPicture, m_ui->copyText, m_ui->exportVisible, m_ui->exportAll });
    auto *const menu = new QMenu(m_ui->picture);
    menu->addActions(m_canvas->actions());
    m_ui->picture->setMenu(menu);
    connect(m_ui->trueTime, &QToolButton::toggled, this, [this](bool on) {
        m_canvas->setScale(on ? Scale::Time : Scale::Even);
        updateZoom();
    });
    connect(m_ui->zoomOut, &QToolButton::clicked, m_canvas, &SequenceCanvas::zoomOut);
    connect(m_ui->zoomIn, &QToolButton::clicked, m_canvas, &SequenceCanvas::zoomIn);
    connect(m_ui->zoomReset, &QToolButton::clicked, m_canvas, &SequenceCanvas::resetZoom);
    connect(m_canvas, &SequenceCanvas::zoomChanged, this, &SequenceView::updateZoom);
    connect(m_ui->latest, &QToolButton::clicked, m_canvas, &SequenceCanvas::scrollToEnd);
    connect(m_canvas, &SequenceCanvas::followsChanged, m_ui->latest, &QWidget::setDisabled);
    m_describing.setSingleShot(true);
    m_describing.setInterval(kDescribeDelay);
    connect(&m_describing, &QTimer::timeout, this, &SequenceView::describe);
    connect(m_canvas, &SequenceCanvas::chosenChanged, this, &SequenceView::describe);
    connect(m_selection, &Selection::connectionChanged, this, [this] {
        updateHints();
        updateZoom();
        describe();
    });
    connect(m_ui->copyPicture, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setImage(m_canvas->picture(false).image); });
    connect(m_ui->copyText, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(textEquivalent()); });
    connect(m_ui->exportVisible, &QAction::triggered, this, [this] { askWhere(false); });
    connect(m_ui->exportAll, &QAction::triggered, this, [this] { askWhere(true); });
    keepTranslated(this, [this] { retranslate(); });
}

SequenceView::~SequenceView() = default;

void SequenceView::readTo(qint64 end)
{
    const qint64 firstNew = m_model.endPlace();
    m_model.readTo(end);
    m_canvas->updateFromModel(firstNew);
    updateHints();
    if (!m_describing.isActive())
        m_describing.start();
}

void SequenceView::clear()
{
    m_model.clear();
    m_canvas->reset();
    m_ui->sequenceNotice->clear();
    updateHints();
    describe();
}

void SequenceView::retranslate()
{
    m_ui->retranslateUi(this);
    m_canvas->setAccessibleName(tr("Sequence"));
    updateHints();
    updateZoom();
    describe();
}

void SequenceView::updateHints()
{
    const qint64 dropped = m_model.dropped();
    m_ui->dropped->setVisible(dropped > 0);
    if (dropped > 0)
        m_ui->dropped->setText(tr("%Ln older event(s) are no longer shown.", nullptr,
                                  int(std::min<qint64>(dropped, INT_MAX))));
    const quint32 connection = m_selection->connection();
    m_ui->allHint->setVisible(connection == 0 && m_model.side() == Side::Server
                              && m_model.connectionCount() > 1);
    if (m_canvas->steps().count() > 0)
        return;
    if (connection != 0)
        m_canvas->setHint(
                tr("Nothing is known about connection %1. Choose another one.").arg(connection));
    else if (m_model.side() == Side::Server)
        m_canvas->setHint(tr("Nothing has happened yet. Start the server and let a client connect: "
                             "each message becomes an arrow here."));
    else
        m_canvas->setHint(tr("Nothing has happened yet. Connect to a server and send a "
                             "message: it becomes an arrow here, and so does its reply."));
}

void SequenceView::updateZoom()
{
    const SequenceLayout::Measures &measures = m_canvas->measures();
    if (measures.scale == Scale::Even) {
        m_ui->zoomReset->setText(QLocale().toString(std::lround(measures.zoom * 100)) + u" %"_s);
        m_ui->zoomReset->setToolTip(tr("Back to the default distance between steps"));
    } else {
        const double row = double(measures.rowNs) / measures.zoom;
        //: the scale of a diagram: the time that a row stands for
        m_ui->zoomReset->setText(tr("%1 per row").arg(duration(qint64(std::min(row, 9e18)))));
        m_ui->zoomReset->setToolTip(tr("Back to the scale that suits a typical round trip"));
    }
    m_ui->zoomReset->setAccessibleName(tr("Zoom: %1").arg(m_ui->zoomReset->text()));
}

void SequenceView::describe()
{
    QString description = text(kDescribedSteps);
    if (const SequenceStep *const chosen = m_canvas->chosen())
        description = stepExplanation(m_model, *chosen) + u"\n\n"_s + description;
    m_canvas->setAccessibleDescription(description);
}

QString SequenceView::textEquivalent() const
{
    return text(kCopiedSteps);
}

QString SequenceView::text(int maximumSteps) const
{
    const quint32 connection = m_selection->connection();
    const SequenceLayout &steps = m_canvas->steps();
    QStringList lines;
    lines << (connection == 0 ? tr("All connections in chronological order.")
                              : tr("Connection %1 between the client %2 and the server %3.")
                                        .arg(QString::number(connection),
                                             m_model.addressOf(End::Client, connection),
                                             m_model.addressOf(End::Server, connection)));
    if (m_model.dropped() > 0)
        lines << m_ui->dropped->text();
    const int first = std::max(0, steps.count() - maximumSteps);
    if (first > 0)
        lines << tr("%Ln earlier step(s) are not listed here.", nullptr, first);
    for (int index = first; index < steps.count(); ++index) {
        if (const SequenceStep *const step = m_model.at(steps.placeAt(index)))
            lines << stepSentence(m_model, *step);
    }
    if (steps.count() == 0)
        lines << tr("There are no steps.");
    return lines.join(u'\n');
}

void SequenceView::askWhere(bool everything)
{
    auto *const dialog = new QFileDialog(this, tr("Save the sequence as a picture"), QString(),
                                         tr("PNG pictures (*.png)"));
    dialog->setObjectName(u"savePicture"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(tr("sequence") + u".png"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, everything](const QString &name) { (void)exportPicture(name, everything); });
    dialog->open();
}

bool SequenceView::exportPicture(const QString &name, bool everything)
{
    m_ui->sequenceNotice->clear();
    const SequenceCanvas::Picture picture = m_canvas->picture(everything);
    QSaveFile file(name);
    const bool isWritten =
            file.open(QIODevice::WriteOnly) && picture.image.save(&file, "PNG") && file.commit();
    if (!isWritten) {
        const QString why =
                picture.image.isNull() ? tr("there is not enough memory") : file.errorString();
        m_ui->sequenceNotice->say(Tone::Bad,
                                  tr("The picture could not be saved as %1: %2. Choose another "
                                     "place or name.")
                                          .arg(visibleText(name), why));
        return false;
    }
    if (picture.leftOut > 0)
        m_ui->sequenceNotice->say(
                Tone::Neutral,
                tr("The picture shows the latest steps. %Ln older step(s) did not fit: zoom "
                   "out, or choose one connection, to include more.",
                   nullptr, picture.leftOut));
    return true;
}

} // namespace soquete
