import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { County, CountyLogo, HourRules } from '../../../preload/contract/models/county.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './county.module.css';
import settingsStyles from './settings-screen.module.css';

/** The policy of the windows shows pictures of the kit's own host and objects, so a logo becomes an object. */
const useLogo = (logo: CountyLogo | null): string | null => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (logo === null) {
      setAddress(null);
      return;
    }
    const bytes = Uint8Array.from(atob(logo.base64), (character) => character.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: logo.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [logo]);
  return address;
};

const Hours = ({ hours }: { readonly hours: HourRules }): ReactElement => {
  const { t } = useTranslation('settings');
  const { graceMinutes, minimumPercent, roundToMinutes, rounding, partial } = hours;
  return (
    <ul className={styles.list}>
      {graceMinutes > 0 ? <li>{t('county.grace', { count: graceMinutes })}</li> : null}
      {minimumPercent > 0 ? <li>{t('county.minimum', { percent: minimumPercent })}</li> : null}
      <li>{t(rounding === 'down' ? 'county.roundDown' : 'county.roundNearest', { count: roundToMinutes })}</li>
      <li>{t(partial === 'none' ? 'county.allOrNothing' : 'county.proportional')}</li>
    </ul>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement | null =>
  children === undefined ? null : (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );

/** What a county's content says, for the trainer to read. */
export const CountyFacts = ({ county }: { readonly county: County }): ReactElement => {
  const { t } = useTranslation('settings');
  const text = useLocalized();
  const logo = useLogo(county.logo);
  const { agency, address, signatory, ce, hours, retention, evaluation = [] } = county.settings;
  return (
    <>
      {logo === null ? null : (
        <img className={styles.logo} src={logo} alt={t('county.logo', { agency: agency ?? county.source.publisher })} />
      )}
      <dl className={settingsStyles.facts}>
        <Fact name={t('county.agency')}>{agency}</Fact>
        <Fact name={t('county.address')}>{address}</Fact>
        <Fact name={t('county.signatory')}>{signatory === undefined ? undefined : `${signatory.name}, ${signatory.title}`}</Fact>
        {ce === undefined ? null : (
          <Fact name={t('county.ce')}>
            <p>{t('county.ceText', { agency: ce.approvalAgency, number: ce.providerNumber })}</p>
            <p className={styles.statement}>{text(ce.statement)}</p>
          </Fact>
        )}
        <Fact name={t('county.hours')}>{hours === undefined ? undefined : <Hours hours={hours} />}</Fact>
        <Fact name={t('county.retention')}>{retention === undefined ? undefined : t(`county.retentions.${retention}`)}</Fact>
        {evaluation.length === 0 ? null : (
          <Fact name={t('county.evaluation')}>
            <ul className={styles.list}>
              {evaluation.map((question) => (
                <li key={question.id}>{text(question.text)}</li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </>
  );
};
