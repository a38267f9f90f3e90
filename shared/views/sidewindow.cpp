#include "shared/views/sidewindow.h"

#include "shared/protocol/recogniser.h"
#include "shared/views/dialect/dialectbutton.h"
#include "shared/views/experimentsbutton.h"
#include "shared/views/messageeditor.h"
#include "shared/views/recordingcontrol.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/notice.h"
#include "shared/widgets/statebadge.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QShortcut>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8; // pixels

/** In a narrower window the panel stands above the views, in pixels. */
constexpr int kSideBySideWidth = 900;

} // namespace

SideWindow::SideWindow(Inspector::Side side, QObject *engine, Journal *journal, QWidget *parent)
    : QMainWindow(parent)
    , m_side(side)
    , m_engine(engine)
    , m_journal(journal)
    , m_feed(journal, Feed::kFrame)
{
    onChange(this, { QEvent::LanguageChange }, [this] { retranslate(); });
}

SideWindow::~SideWindow() = default;

void SideWindow::keepToTheTutorial()
{
    m_experimentsButton->hide();
    m_dialect->hide();
}

/** The widgets get their parent from top to bottom, which makes the order of the Tab key. */
void SideWindow::build(const Parts &parts)
{
    const bool isServer = m_side == Inspector::Side::Server;
    auto *const content = new QWidget(this);
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    layout->setSpacing(kSpacing);
    for (QWidget *const widget : parts.commands)
        layout->addWidget(widget);
    m_notice = new Notice(content);
    m_notice->setObjectName(u"notice"_s);
    m_badge = new StateBadge(content);
    m_badge->setObjectName(u"state"_s);
    layout->addWidget(m_notice);
    auto *const status = new QHBoxLayout;
    status->setSpacing(kSpacing);
    layout->addLayout(status);
    status->addWidget(m_badge, 1);
    if (parts.tool)
        status->addWidget(parts.tool);
    m_experimentsButton = new ExperimentsButton(parts.experiments, content);
    m_dialect = new DialectButton(isServer ? Direction::In : Direction::Out, content);
    status->addWidget(m_experimentsButton);
    status->addWidget(m_dialect);
    m_splitter = new QSplitter(Qt::Vertical, content);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(parts.panel);
    m_inspector = new Inspector(m_side, Inspector::Source::Live, &m_selection, m_splitter);
    m_splitter->addWidget(m_inspector);
    m_editor = new MessageEditor(
            isServer ? MessageEditor::Kind::Reply : MessageEditor::Kind::Message, content);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_editor);
    setCentralWidget(content);
    addActions(m_inspector->windowActions());
    m_recording = new RecordingControl(m_journal, m_notice, this);

    addShortcut(Qt::Key_F5, parts.start);
    addShortcut(Qt::SHIFT | Qt::Key_F5, parts.stop);
    addShortcut(Qt::Key_F6, m_experimentsButton);
    addShortcut(Qt::Key_F7, m_dialect);
    connect(m_dialect, &DialectButton::dialectChosen, this, &SideWindow::useDialect);
    connect(m_inspector, &Inspector::adoptRequested, this, &SideWindow::adopt);
    connect(&m_feed, &Feed::arrived, this, &SideWindow::onArrived);
}

/** A shortcut of the button itself would replace its mnemonic. */
void SideWindow::addShortcut(const QKeySequence &key, QAbstractButton *button)
{
    auto *const shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
}

void SideWindow::useDialect(const Dialect &dialect)
{
    m_dialect->setDialect(dialect);
    m_inspector->setHeaderSize(dialect.headerSize);
    m_inspector->setAdoptable(dialect);
    m_editor->setDialect(dialect);
}

std::optional<Dialect> SideWindow::suggestionOf(const fact::Finding &finding) const
{
    return suggestedDialect(finding.id, finding.measure, m_dialect->dialect());
}

void SideWindow::adopt(const Event &finding)
{
    const std::optional<Dialect> dialect = suggestionOf(*finding.as<fact::Finding>());
    if (!dialect)
        return;
    useDialect(*dialect);
    adoptDialect(finding.connection, *dialect);
}

void SideWindow::onArrived(const Journal::Batch &batch)
{
    m_counters = batch.counters;
    m_inspector->add(batch);
    for (const Event &event : batch.events) {
        onEvent(event);
        // Selects a finding that offers another dialect, unless the user has selected something.
        const auto *const finding = event.as<fact::Finding>();
        if (finding && suggestionOf(*finding) && !m_selection.chosen())
            m_selection.chooseEvent(event);
    }
    updateBadge();
}

void SideWindow::closeIfFinished()
{
    if (isIdle() && m_closesWhenIdle)
        close();
}

void SideWindow::closeEvent(QCloseEvent *event)
{
    if (isIdle()) {
        event->accept();
        return;
    }
    m_closesWhenIdle = true;
    finish();
    event->ignore();
}

void SideWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_splitter->setOrientation(width() < kSideBySideWidth ? Qt::Vertical : Qt::Horizontal);
}

} // namespace soquete
