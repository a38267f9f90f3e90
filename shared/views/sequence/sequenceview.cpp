#include "shared/views/sequence/sequenceview.h"

#include "shared/protocol/text.h"
#include "shared/views/selection.h"
#include "shared/views/sequence/sequencecanvas.h"
#include "shared/views/sequence/sequencewords.h"
#include "shared/widgets/notice.h"
#include "shared/words/eventwords.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace soquete {

namespace {

using End = SequenceStep::End;
using Scale = SequenceLayout::Scale;

constexpr int kGrid = 8; // pixels
constexpr int kDescribedSteps = 20;
constexpr int kCopiedSteps = 20'000;
constexpr auto kDescribeDelay = 500ms;

QToolButton *button(QWidget *parent, const QString &name)
{
    auto *const button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

SequenceView::SequenceView(const EventLog &log, Side side, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_model(log, side)
    , m_selection(selection)
    , m_canvas(new SequenceCanvas(m_model, selection, this))
    , m_notice(new Notice(this))
    , m_dropped(new QLabel(this))
    , m_allHint(new QLabel(this))
    , m_trueTime(button(this, u"trueTime"_s))
    , m_zoomOut(button(this, u"zoomOut"_s))
    , m_zoomReset(button(this, u"zoomReset"_s))
    , m_zoomIn(button(this, u"zoomIn"_s))
    , m_latest(button(this, u"latest"_s))
    , m_picture(new QPushButton(this))
{
    build();
    connect(m_trueTime, &QToolButton::toggled, this, [this](bool on) {
        m_canvas->setScale(on ? Scale::Time : Scale::Even);
        updateZoom();
    });
    connect(m_zoomOut, &QToolButton::clicked, m_canvas, &SequenceCanvas::zoomOut);
    connect(m_zoomIn, &QToolButton::clicked, m_canvas, &SequenceCanvas::zoomIn);
    connect(m_zoomReset, &QToolButton::clicked, m_canvas, &SequenceCanvas::resetZoom);
    connect(m_canvas, &SequenceCanvas::zoomChanged, this, &SequenceView::updateZoom);
    connect(m_latest, &QToolButton::clicked, m_canvas, &SequenceCanvas::scrollToEnd);
    connect(m_canvas, &SequenceCanvas::followsChanged, m_latest,
            [this](bool follows) { m_latest->setEnabled(!follows); });
    connect(m_canvas, &SequenceCanvas::chosenChanged, this, &SequenceView::describe);
    connect(m_selection, &Selection::connectionChanged, this, [this] {
        updateHints();
        updateZoom();
        describe();
    });
    connect(m_copyPicture, &QAction::triggered, this, &SequenceView::copyPicture);
    connect(m_copyText, &QAction::triggered, this, &SequenceView::copyText);
    connect(m_exportVisible, &QAction::triggered, this, [this] { askWhere(false); });
    connect(m_exportAll, &QAction::triggered, this, [this] { askWhere(true); });
    retranslate();
}

SequenceView::~SequenceView() = default;

void SequenceView::build()
{
    m_canvas->setObjectName(u"sequence"_s);
    m_trueTime->setCheckable(true);
    m_latest->setEnabled(false);
    m_picture->setObjectName(u"picture"_s);
    m_picture->setFlat(true);
    m_copyPicture = action("copyPicture", QKeySequence::Copy);
    m_copyText = action("copyText", Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_exportVisible = action("exportVisible", {});
    m_exportAll = action("exportAll", {});
    auto *const menu = new QMenu(m_picture);
    menu->addActions(m_canvas->actions());
    m_picture->setMenu(menu);
    for (QLabel *const label : { m_dropped, m_allHint }) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(kGrid, 0, kGrid, 0);
        label->hide();
    }

    auto *const bar = new QHBoxLayout;
    bar->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    bar->setSpacing(kGrid / 2);
    bar->addWidget(m_trueTime);
    bar->addSpacing(kGrid);
    bar->addWidget(m_zoomOut);
    bar->addWidget(m_zoomReset);
    bar->addWidget(m_zoomIn);
    bar->addStretch(1);
    bar->addWidget(m_latest);
    bar->addWidget(m_picture);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid / 2);
    layout->addLayout(bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_dropped);
    layout->addWidget(m_allHint);
    layout->addWidget(m_canvas, 1);
}

QAction *SequenceView::action(const char *name, const QKeySequence &shortcut)
{
    auto *const action = new QAction(m_canvas);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_canvas->addAction(action);
    return action;
}

void SequenceView::readTo(qint64 end)
{
    const qint64 firstNew = m_model.endPlace();
    m_model.readTo(end);
    m_canvas->updateFromModel(firstNew);
    updateHints();
    if (std::exchange(m_isDescriptionDue, true))
        return;
    QTimer::singleShot(kDescribeDelay, this, &SequenceView::describe); // at most twice a second
}

void SequenceView::clear()
{
    m_model.clear();
    m_canvas->reset();
    m_notice->clear();
    updateHints();
    describe();
}

void SequenceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SequenceView::retranslate()
{
    m_trueTime->setText(tr("To scale"));
    m_trueTime->setToolTip(
            tr("Draws distances to scale: what took twice as long is twice as far apart. Long "
               "pauses are cut and marked. Off: all steps are equally far apart."));
    m_zoomOut->setText(u"−"_s);
    m_zoomOut->setToolTip(tr("Show more steps, closer together (Ctrl and mouse wheel)"));
    m_zoomOut->setAccessibleName(tr("Zoom out"));
    m_zoomIn->setText(u"+"_s);
    m_zoomIn->setToolTip(tr("Show fewer steps, farther apart (Ctrl and mouse wheel)"));
    m_zoomIn->setAccessibleName(tr("Zoom in"));
    m_latest->setText(tr("Follow"));
    m_latest->setToolTip(tr("Go to the latest step and follow new ones"));
    m_picture->setText(tr("Copy or save"));
    m_picture->setToolTip(tr("Copy the diagram, or save it as a picture"));
    m_copyPicture->setText(tr("&Copy as picture"));
    m_copyText->setText(tr("Copy as &text"));
    m_exportVisible->setText(tr("Save &visible part as picture…"));
    m_exportAll->setText(tr("Save &everything as picture…"));
    m_allHint->setText(tr("All connections in chronological order, each step with the number of "
                          "its connection. Choose a connection to see only that one."));
    m_canvas->setAccessibleName(tr("Sequence"));
    updateHints();
    updateZoom();
    describe();
}

void SequenceView::updateHints()
{
    const qint64 dropped = m_model.dropped();
    m_dropped->setVisible(dropped > 0);
    if (dropped > 0)
        m_dropped->setText(tr("%Ln older event(s) are no longer shown.", nullptr,
                              int(std::min<qint64>(dropped, INT_MAX))));
    const quint32 connection = m_selection->connection();
    m_allHint->setVisible(connection == 0 && m_model.side() == Side::Server
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
        m_zoomReset->setText(QLocale().toString(std::lround(measures.zoom * 100)) + u" %"_s);
        m_zoomReset->setToolTip(tr("Back to the default distance between steps"));
    } else {
        const double row = double(measures.rowNs) / measures.zoom;
        //: the scale of a diagram: the time that a row stands for
        m_zoomReset->setText(tr("%1 per row").arg(duration(qint64(std::min(row, 9e18)))));
        m_zoomReset->setToolTip(tr("Back to the scale that suits a typical round trip"));
    }
    m_zoomReset->setAccessibleName(tr("Zoom: %1").arg(m_zoomReset->text()));
}

void SequenceView::describe()
{
    m_isDescriptionDue = false;
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
        lines << m_dropped->text();
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

void SequenceView::copyPicture()
{
    const SequenceCanvas::Picture picture = m_canvas->picture(false);
    QGuiApplication::clipboard()->setImage(picture.image);
}

void SequenceView::copyText() const
{
    QGuiApplication::clipboard()->setText(textEquivalent());
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
    m_notice->clear();
    const SequenceCanvas::Picture picture = m_canvas->picture(everything);
    QSaveFile file(name);
    const bool isWritten =
            file.open(QIODevice::WriteOnly) && picture.image.save(&file, "PNG") && file.commit();
    if (!isWritten) {
        const QString why =
                picture.image.isNull() ? tr("there is not enough memory") : file.errorString();
        m_notice->say(Tone::Bad, tr("The picture could not be saved as %1: %2. Choose another "
                                    "place or name.")
                                         .arg(visibleText(name), why));
        return false;
    }
    if (picture.leftOut > 0)
        m_notice->say(Tone::Neutral,
                      tr("The picture shows the latest steps. %Ln older step(s) did not fit: zoom "
                         "out, or choose one connection, to include more.",
                         nullptr, picture.leftOut));
    return true;
}

} // namespace soquete
